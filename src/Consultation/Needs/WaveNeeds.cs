using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Needs;

/// <summary>The needs that a wave has shown so far: only sent responses count.</summary>
/// <param name="Municipalities">The population: every municipality that the wave is about.</param>
/// <param name="Sent">Responses that count.</param>
/// <param name="PreviousKey">The wave that changes are measured from; null in the first.</param>
/// <param name="Elements">Every area followed by its scopes.</param>
public sealed record WaveNeeds(
    string WaveKey,
    bool Simulated,
    int Municipalities,
    int Sent,
    string? PreviousKey,
    ElementNeed Overall,
    IReadOnlyList<ElementNeed> Elements)
{
    /// <summary>The code under which all areas together stand.</summary>
    public const string OverallCode = "all";

    public ElementNeed? Find(string code) => code == OverallCode ? Overall : Elements.FirstOrDefault(element => element.Code == code);
}

/// <summary>The need on one element.</summary>
/// <param name="Level">0 all, 1 area, 2 scope, 3 or 4 an element below one that was asked about by itself.</param>
/// <param name="Estimate">Null when nobody has answered.</param>
/// <param name="Change">From the wave before; null when that had no value, or did not ask.</param>
/// <param name="Missing">What is missing, the most frequent first; of an area, what is named in any of its scopes.</param>
/// <param name="MissingAnswers">Municipalities that said what is missing.</param>
/// <param name="Bands">The six population bands, smallest first.</param>
/// <param name="Comarques">By code.</param>
public sealed record ElementNeed(
    string Code,
    int Level,
    string? ParentCode,
    LocalizedText Name,
    NeedEstimate? Estimate,
    NeedChange? Change,
    IReadOnlyList<MissingShare> Missing,
    int MissingAnswers,
    IReadOnlyList<GroupMean> Bands,
    IReadOnlyList<GroupMean> Comarques)
{
    /// <summary>Codes of the elements whose mean it is, town by town; empty where it was asked itself.</summary>
    internal IReadOnlyList<string> ReckonedFrom { get; init; } = [];

    /// <summary>The weight of each band in the index, where all towns of a band that answered weigh the same; else null.</summary>
    internal IReadOnlyList<double>? BandWeights { get; init; }

    /// <summary>The same of comarques.</summary>
    internal IReadOnlyList<double>? ComarcaWeights { get; init; }
}

/// <summary>The unweighted mean of a group's answers.</summary>
/// <param name="Key">Key of the band or code of the comarca.</param>
/// <param name="Mean">0–100; null when nobody answered.</param>
public sealed record GroupMean(string Key, string Name, int Municipalities, int Answers, double? Mean)
{
    /// <summary>Of a comarca, the name with its article (`l'Alt Camp`); else empty.</summary>
    public string FullName { get; init; } = "";

    /// <summary>Too few answered, or it would give another group away: nothing is said of it, and <see cref="Answers"/> is 0.</summary>
    public bool IsWithheld { get; init; }
}
