using Talaia.Consultation.Analysis.Estimation;
using Talaia.Consultation.Analysis.Weighting;

namespace Talaia.Consultation.Analysis.CrossTables;

/// <summary>One cell of a cross table.</summary>
/// <param name="Answers">n: municipalities of the row that gave this answer, unweighted.</param>
/// <param name="Share">Of the row's municipalities, weighted; null when nobody of the row answered.</param>
public sealed record CrossCell(int Answers, Estimate? Share);

/// <summary>A row of a cross table.</summary>
/// <param name="Key">Key of the band, code of the comarca, step of maturity; null for all municipalities together.</param>
/// <param name="Towns">N: municipalities of the row, those that did not answer included.</param>
/// <param name="Answers">n of them answered.</param>
/// <param name="Cells">In the order of the table's columns.</param>
public sealed record CrossRow(string? Key, int Towns, int Answers, IReadOnlyList<CrossCell> Cells);

/// <summary>
/// How answers differ between groups of municipalities: the shares of each row, weighted as the index is, with n and interval. Nothing is left out for its
/// smallness: see `ProtectTables` before it is shown in public.
/// </summary>
public sealed record CrossTable(IReadOnlyList<string> Columns, IReadOnlyList<CrossRow> Rows, CrossRow All)
{
    /// <param name="groups">For each municipality the row it belongs to, null for none.</param>
    /// <param name="answers">For each municipality the codes it chose (one, or several of a multiple choice); null where it did not answer.</param>
    /// <param name="columns">Codes in the order of the questionnaire.</param>
    /// <returns>Null when nobody answered. Rows in the order of their keys.</returns>
    internal static CrossTable? Of(Population population, IReadOnlyList<string?> groups, IReadOnlyList<IReadOnlyCollection<string>?> answers, IReadOnlyList<string> columns)
    {
        if (WeightedSample.Of(population, town => answers[town] is not null) is not { } sample)
            return null;
        var keys = groups.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return new CrossTable(columns, keys.ConvertAll(key => Row(key, town => groups[town] == key)), Row(null, _ => true));

        CrossRow Row(string? key, Func<int, bool> isIn) => new(
            key,
            Enumerable.Range(0, population.Size).Count(isIn),
            sample.Answered.Count(isIn),
            [.. columns.Select(code => new CrossCell(
                sample.Answered.Count(town => isIn(town) && answers[town]!.Contains(code)),
                Estimates.Share(sample, town => answers[town]!.Contains(code), isIn)))]);
    }
}
