using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Methodologies;

/// <summary>
/// Whether a methodology holds together: every text in the three languages, every reference known, every phase reached and ending, every gate decidable,
/// and nothing used before it is made. Pure; the same file gives the same problems in the order of the file.
/// </summary>
public static class CheckMethodology
{
    internal static readonly string[] Outcomes = ["go", "change", "stop"];
    private static readonly string[] Needed = ["ca", "es", "en"];
    private static readonly string[] Tools = ["challenge", "evidence", "join", "ideas", "discussion", "workshop", "pilot", "readings", "result"];
    private static readonly string[] Rules = ["approval", "greedy"];

    /// <returns>Problems of the file's shape and of the method, by line.</returns>
    public static IReadOnlyList<Problem> All(MethodologyFile file) =>
        [.. file.Problems.Concat(new Pass(file).Run()).OrderBy(problem => problem.Where?.Line ?? 0).ThenBy(problem => problem.Where?.Column ?? 0)];

    private sealed class Pass(MethodologyFile file)
    {
        private readonly Methodology _method = file.Methodology;
        private readonly List<Problem> _problems = [];

        public List<Problem> Run()
        {
            Words("name", _method.Name);
            Words("summary", _method.Summary);
            Unique(_method.Roles.Select((role, at) => (role.Id, $"roles/{at}/id")), "role");
            Unique(_method.Artefacts.Select((artefact, at) => (artefact.Id, $"artefacts/{at}/id")), "artefact");
            Unique(_method.Phases.Select((phase, at) => (phase.Id, $"phases/{at}/id")), "phase");
            Unique(_method.Phases.SelectMany((phase, at) => phase.Activities.Select((activity, nth) => (activity.Id, $"phases/{at}/activities/{nth}/id"))), "activity");
            Unique(_method.Phases.Select((phase, at) => (phase.Gate?.Id ?? "", $"phases/{at}/gate/id")), "gate");
            foreach (var (role, at) in _method.Roles.Select((role, at) => (role, at)))
                Words($"roles/{at}/name", role.Name);
            foreach (var (artefact, at) in _method.Artefacts.Select((artefact, at) => (artefact, at)))
            {
                Words($"artefacts/{at}/name", artefact.Name);
                Words($"artefacts/{at}/description", artefact.Description);
            }

            foreach (var (phase, at) in _method.Phases.Select((phase, at) => (phase, at)))
                Check(phase, $"phases/{at}");
            if (_method.Phases.Count == 0)
                Add("no-phase", "The methodology has no phase.", "phases");
            else
                Way();
            return _problems;
        }

        private void Check(Phase phase, string path)
        {
            Words($"{path}/name", phase.Name);
            Words($"{path}/aim", phase.Aim);
            Known(phase.Next, $"{path}/next", _method.Phases.Select(other => other.Id), "phase");
            foreach (var (activity, at) in phase.Activities.Select((activity, at) => (activity, at)))
                Check(activity, $"{path}/activities/{at}");
            if (phase.Gate is not { } gate)
                return;
            if (phase.Next.Count > 0)
                Add("next-beside-gate", $"The phase «{phase.Id}» has a gate: what follows stands in the gate's outcomes, not in next.", $"{path}/next");
            Check(gate, $"{path}/gate");
        }

        private void Check(Activity activity, string path)
        {
            Words($"{path}/name", activity.Name);
            Words($"{path}/description", activity.Description);
            if (!Tools.Contains(activity.Tool))
                Add("unknown-tool", $"«{activity.Tool}» is no tool; known are {string.Join(", ", Tools)}.", $"{path}/tool");
            Known(activity.Roles, $"{path}/roles", _method.Roles.Select(role => role.Id), "role");
            Known(activity.Uses, $"{path}/uses", _method.Artefacts.Select(artefact => artefact.Id), "artefact");
            Known(activity.Makes, $"{path}/makes", _method.Artefacts.Select(artefact => artefact.Id), "artefact");
        }

        private void Check(Gate gate, string path)
        {
            Words($"{path}/question", gate.Question);
            Known(gate.Deciders, $"{path}/deciders", _method.Roles.Select(role => role.Id), "role");
            var present = _method.Phases.SelectMany(phase => phase.Activities).SelectMany(activity => activity.Roles).ToHashSet(StringComparer.Ordinal);
            if (!gate.Deciders.Any(present.Contains))
                Add("gate-undecidable", $"Nobody can decide the gate «{gate.Id}»: none of its deciders takes part in any activity.", $"{path}/deciders", path);
            if (gate.Quorum < 1)
                Add("gate-undecidable", $"The gate «{gate.Id}» needs a quorum of at least one ballot.", $"{path}/quorum");
            if (gate.Winners < 1)
                Add("gate-undecidable", $"The gate «{gate.Id}» chooses at least one.", $"{path}/winners");
            if (!gate.Outcomes.ContainsKey("go"))
                Add("gate-undecidable", $"The gate «{gate.Id}» has no outcome go.", $"{path}/outcomes");
            if (!Rules.Contains(gate.Rule))
                Add("unknown-rule", $"«{gate.Rule}» is no rule of a gate; known are {string.Join(", ", Rules)}.", $"{path}/rule");
            foreach (var (outcome, phase) in gate.Outcomes)
            {
                if (phase is not null && _method.Phase(phase) is null)
                    Add("unknown-phase", $"There is no phase «{phase}».", $"{path}/outcomes/{outcome}");
            }
        }

        private void Way()
        {
            var way = new PhaseWay(_method);
            foreach (var (phase, at) in _method.Phases.Select((phase, at) => (phase, at)))
            {
                if (!way.IsReached(phase.Id))
                    Add("phase-unreachable", $"Nothing leads to the phase «{phase.Id}».", $"phases/{at}/id");
                if (!way.Ends(phase.Id))
                    Add("phase-endless", $"From the phase «{phase.Id}» no way leads to the end.", $"phases/{at}/id");
                if (way.Circles(phase.Id))
                    Add("phase-circle", $"The phase «{phase.Id}» comes back to itself other than by a gate's outcome change.", $"phases/{at}/id");
                foreach (var (activity, nth) in phase.Activities.Select((activity, nth) => (activity, nth)))
                {
                    foreach (var (used, which) in activity.Uses.Select((used, which) => (used, which)))
                    {
                        if (way.IsReached(phase.Id) && _method.Artefacts.Any(artefact => artefact.Id == used) && !way.IsMadeBefore(used, phase, nth))
                            Add("artefact-unmade", $"The activity «{activity.Id}» uses «{used}», which may not have been made by then.", $"phases/{at}/activities/{nth}/uses/{which}");
                    }
                }
            }
        }

        private void Words(string path, LocalizedText text)
        {
            if (!file.Places.ContainsKey(path))
                return;
            foreach (var language in Needed.Where(language => text[language] is null))
                Add("missing-translation", $"«{path}» has no text in {language}.", path);
        }

        private void Known(IReadOnlyList<string> ids, string path, IEnumerable<string> known, string kind)
        {
            var all = known.ToHashSet(StringComparer.Ordinal);
            for (var at = 0; at < ids.Count; at++)
            {
                if (!all.Contains(ids[at]))
                    Add($"unknown-{kind}", $"There is no {kind} «{ids[at]}».", $"{path}/{at}");
            }
        }

        private void Unique(IEnumerable<(string Id, string Path)> ids, string kind)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (id, path) in ids.Where(id => id.Id.Length > 0))
            {
                if (!seen.Add(id))
                    Add("duplicate-id", $"The {kind} «{id}» stands twice.", path);
            }
        }

        /// <summary>Says it once where the thing stands; what is missing has been reported by the reader.</summary>
        private void Add(string code, string message, string path, string? orAt = null)
        {
            if (file.Places.GetValueOrDefault(path) is { } where || (orAt is not null && file.Places.TryGetValue(orAt, out where!)))
                _problems.Add(new Problem(code, message, where));
        }
    }
}
