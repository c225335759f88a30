using Talaia.Kernel.Languages;

namespace Talaia.Innovation.Methodologies;

/// <summary>A methodology as data: phases, in them activities that make artefacts, gates that somebody decides, and who takes part. Immutable once read.</summary>
/// <param name="Id">Short name in addresses, such as `double-diamond`.</param>
/// <param name="Version">A process keeps the version that it was opened with.</param>
/// <param name="Source">Where the method comes from: author, title, year, address.</param>
/// <param name="Licence">SPDX identifier of the file's own words.</param>
/// <param name="Phases">In the order in which the file has them; the first is where a process starts.</param>
public sealed record Methodology(
    string Id,
    string Version,
    LocalizedText Name,
    LocalizedText Summary,
    string Source,
    string Licence,
    IReadOnlyList<MethodRole> Roles,
    IReadOnlyList<ArtefactType> Artefacts,
    IReadOnlyList<Phase> Phases)
{
    public Phase? Phase(string id) => Phases.FirstOrDefault(phase => phase.Id == id);
}

/// <summary>Who takes part, such as `office`, `sponsor` (a municipality that joined), `participant`.</summary>
public sealed record MethodRole(string Id, LocalizedText Name);

/// <summary>A kind of thing that activities make or use, such as a challenge statement or an idea.</summary>
public sealed record ArtefactType(string Id, LocalizedText Name, LocalizedText Description);

/// <summary>Whether a phase opens the view or narrows it.</summary>
public enum PhaseShape
{
    Divergent,
    Convergent,
}

/// <summary>A stretch of a process with one aim.</summary>
/// <param name="Next">Phases that may follow without a gate; empty at the end, or where the gate says what follows.</param>
/// <param name="Gate">What is decided at its end; null where nothing is.</param>
public sealed record Phase(
    string Id,
    LocalizedText Name,
    LocalizedText Aim,
    PhaseShape Shape,
    IReadOnlyList<string> Next,
    IReadOnlyList<Activity> Activities,
    Gate? Gate);

/// <summary>Something done in a phase with a tool of the platform.</summary>
/// <param name="Tool">One of `challenge`, `evidence`, `join`, `ideas`, `discussion`, `workshop`, `pilot`, `readings`, `result`.</param>
/// <param name="Uses">Artefact types that must have been made earlier.</param>
/// <param name="Makes">Artefact types that come out.</param>
/// <param name="Roles">Who may take part.</param>
public sealed record Activity(
    string Id,
    string Tool,
    LocalizedText Name,
    LocalizedText Description,
    IReadOnlyList<string> Uses,
    IReadOnlyList<string> Makes,
    IReadOnlyList<string> Roles);

/// <summary>A decision at the end of a phase.</summary>
/// <param name="Deciders">Roles that may vote; each of their people has one ballot.</param>
/// <param name="Quorum">Fewest ballots that decide.</param>
/// <param name="Rule">How ballots are counted: `approval` or `greedy`.</param>
/// <param name="Winners">How many are chosen, of what stands for choice.</param>
/// <param name="Outcomes">Where each outcome (`go`, `change`, `stop`) leads: id of a phase, or null for the end of the process.</param>
public sealed record Gate(
    string Id,
    LocalizedText Question,
    IReadOnlyList<string> Deciders,
    int Quorum,
    string Rule,
    int Winners,
    IReadOnlyDictionary<string, string?> Outcomes);
