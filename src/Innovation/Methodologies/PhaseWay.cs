namespace Talaia.Innovation.Methodologies;

/// <summary>The phases of a methodology as a directed graph: what follows what. Steps by a gate's outcome `change` go back and count only towards reaching an end.</summary>
internal sealed class PhaseWay
{
    private readonly Methodology _method;
    private readonly ILookup<string, string> _forward;
    private readonly HashSet<string> _reached;
    private readonly HashSet<string> _ending;
    private readonly Dictionary<string, HashSet<string>> _made;

    public PhaseWay(Methodology method)
    {
        _method = method;
        var forward = method.Phases.SelectMany(phase => Steps(phase, back: false).Select(next => (From: phase.Id, To: next))).ToList();
        var all = method.Phases.SelectMany(phase => Steps(phase, back: true).Select(next => (From: phase.Id, To: next))).ToList();
        _forward = forward.ToLookup(step => step.From, step => step.To);
        _reached = From([method.Phases[0].Id], all.ToLookup(step => step.From, step => step.To));
        var backwards = all.ToLookup(step => step.To, step => step.From);
        _ending = From(method.Phases.Where(IsEnd).Select(phase => phase.Id), backwards);
        _made = Made(forward);
    }

    public bool IsReached(string phase) => _reached.Contains(phase);

    public bool Ends(string phase) => _ending.Contains(phase);

    public bool Circles(string phase) => From(_forward[phase], _forward).Contains(phase);

    /// <summary>Whether every way to this activity makes the artefact first: in an earlier activity of its phase, or in phases that must come before.</summary>
    public bool IsMadeBefore(string artefact, Phase phase, int activity) =>
        phase.Activities.Take(activity).Any(earlier => earlier.Makes.Contains(artefact)) || _made[phase.Id].Contains(artefact);

    private static bool IsEnd(Phase phase) => phase.Gate is { } gate ? gate.Outcomes.Values.Any(next => next is null) : phase.Next.Count == 0;

    private IEnumerable<string> Steps(Phase phase, bool back)
    {
        var next = phase.Gate is { } gate ? gate.Outcomes.Where(outcome => back || outcome.Key != "change").Select(outcome => outcome.Value).OfType<string>() : phase.Next;
        return next.Where(id => _method.Phase(id) is not null);
    }

    private static HashSet<string> From(IEnumerable<string> starts, ILookup<string, string> steps)
    {
        var seen = starts.ToHashSet(StringComparer.Ordinal);
        var open = new Stack<string>(seen);
        while (open.TryPop(out var phase))
        {
            foreach (var next in steps[phase].Where(seen.Add))
                open.Push(next);
        }

        return seen;
    }

    /// <summary>
    /// What is made on every way to each phase, by the greatest fixed point of "made by all that may come directly before"
    /// (the classical forward must-analysis of data flow; Kildall, POPL 1973).
    /// </summary>
    private Dictionary<string, HashSet<string>> Made(List<(string From, string To)> forward)
    {
        var everything = _method.Phases.SelectMany(phase => phase.Activities).SelectMany(activity => activity.Makes).ToHashSet(StringComparer.Ordinal);
        var before = forward.ToLookup(step => step.To, step => step.From);
        var phases = _method.Phases.DistinctBy(phase => phase.Id).ToList();
        var own = phases.ToDictionary(phase => phase.Id, phase => phase.Activities.SelectMany(activity => activity.Makes).ToHashSet(StringComparer.Ordinal));
        var made = phases.ToDictionary(phase => phase.Id, phase => phase == phases[0] ? [] : everything.ToHashSet(StringComparer.Ordinal));
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var phase in phases.Skip(1))
            {
                foreach (var earlier in before[phase.Id].Where(_reached.Contains))
                    changed |= made[phase.Id].RemoveWhere(artefact => !made[earlier].Contains(artefact) && !own[earlier].Contains(artefact)) > 0;
            }
        }

        return made;
    }
}
