using Talaia.Kernel.Languages;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Needs;

/// <summary>One municipality's needs beside those of towns of its size and of its comarca. Empty of own values until it has sent.</summary>
/// <param name="Overall">All areas together.</param>
/// <param name="Elements">Every area followed by its scopes.</param>
public sealed record MunicipalityNeeds(
    string WaveKey, bool Simulated, MunicipalityRow Municipality, bool HasSent, OwnNeed Overall, IReadOnlyList<OwnNeed> Elements)
{
    public OwnNeed? Find(string code) => code == WaveNeeds.OverallCode ? Overall : Elements.FirstOrDefault(element => element.Code == code);
}

/// <summary>One municipality's need on one element.</summary>
/// <param name="Own">0–100; null when it has not sent or does not know.</param>
/// <param name="LikeSized">The other towns of its population band; null when fewer than k (<see cref="SmallCells"/>) of them have a value.</param>
/// <param name="LikeSizedAnswers">How many other towns of its band have a value.</param>
/// <param name="Rank">1 for the greatest need among its band, itself included; equal values share a rank. Null without own value or like-sized towns.</param>
public sealed record OwnNeed(
    string Code, int Level, string? ParentCode, LocalizedText Name, double? Own, Quartiles? LikeSized, int LikeSizedAnswers, int? Rank)
{
    /// <summary>The other towns of its comarca; null when fewer than k of them have a value.</summary>
    public Quartiles? Neighbours { get; init; }

    /// <summary>How many other towns of its comarca have a value.</summary>
    public int NeighbourAnswers { get; init; }

    internal static OwnNeed Of(NeedTable table, int row, int column, int k = SmallCells.Usual)
    {
        var (element, values, band, comarca) = (table.Elements[row], table.Values[row], table.Bands[column], table.Towns[column].ComarcaCode);
        double? own = double.IsNaN(values[column]) ? null : values[column];
        double[] others = Others(town => table.Bands[town] == band);
        double[] neighbours = Others(town => table.Towns[town].ComarcaCode == comarca);
        var shown = others.Length >= k;
        return new OwnNeed(element.Code, element.Level, element.ParentCode, element.Name, own, shown ? Quartiles.Of(others) : null, others.Length,
            shown && own is not null ? 1 + others.Count(other => other > own) : null)
        {
            Neighbours = neighbours.Length >= k ? Quartiles.Of(neighbours) : null,
            NeighbourAnswers = neighbours.Length,
        };

        double[] Others(Func<int, bool> isLike) => [.. values.Where((value, other) => other != column && !double.IsNaN(value) && isLike(other))];
    }
}
