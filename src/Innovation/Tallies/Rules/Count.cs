using Talaia.Kernel.Languages;

namespace Talaia.Innovation.Tallies.Rules;

/// <summary>What a rule finds, by the candidates' places.</summary>
internal sealed record Count(IReadOnlyList<int> Winners, IReadOnlyList<IReadOnlyList<int>> Ranking, IReadOnlyList<IReadOnlyList<int>> Ties)
{
    public IReadOnlyList<TallyRound> Rounds { get; init; } = [];

    public IReadOnlyList<LocalizedText> Steps { get; init; } = [];

    /// <summary>True where money is spent.</summary>
    public bool Spends { get; init; }

    /// <summary>What the rule adds to the parameters of the result.</summary>
    public IReadOnlyDictionary<string, object> Parameters { get; init; } = new Dictionary<string, object>();
}
