using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Languages;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Needs;

/// <summary>An element that has a need index: all areas together (level 0), an area (level 1), a scope (level 2) or a new element below one (level 3 or 4).</summary>
/// <param name="From">First and past-last place of its scopes in the questionnaire.</param>
internal sealed record NeedElement(string Code, int Level, string? ParentCode, LocalizedText Name, int From, int Past);

/// <summary>
/// The sent answers of a wave as numbers: for each element (rows) and municipality (columns) the value 0–100, NaN without one, and what is
/// missing. An area's value is the mean of the municipality's level-2 scopes that have one, so that new elements do not move it; the overall value is the mean of its areas.
/// </summary>
internal sealed class NeedTable
{
    private static readonly int NoneBit = 1 << Choices.OfMissing.ToList().IndexOf(Choices.None);

    private readonly Dictionary<string, int> _columns;
    private readonly bool[] _sent;

    /// <param name="sent">What was sent, by municipality; of municipalities that are no more, none is counted.</param>
    public NeedTable(Questionnaire questionnaire, IReadOnlyList<MunicipalityRow> towns, IReadOnlyDictionary<string, NeedSheet> sent)
    {
        Towns = towns;
        Bands = [.. towns.Select(town => town.Band.Number)];
        Population = new Population(towns.Select(town => new Cell(town.Band.Number, town.ProvinceCode)));
        Elements = [.. ElementsOf(questionnaire)];
        Values = [.. Elements.Select(_ => NewRow(double.NaN))];
        Lacks = [.. Elements.Select(_ => NewRow(0))];
        _sent = NewRow(false);
        _columns = towns.Index().ToDictionary(town => town.Item.Codi6, town => town.Index);
        foreach (var (codi6, sheet) in sent)
        {
            if (!_columns.TryGetValue(codi6, out var column))
                continue;
            _sent[column] = true;
            Fill(column, sheet);
        }
    }

    public IReadOnlyList<MunicipalityRow> Towns { get; }

    /// <summary>The overall one first, then each area followed by its scopes.</summary>
    public IReadOnlyList<NeedElement> Elements { get; }

    public double[][] Values { get; }

    public int[][] Lacks { get; }

    public int Sent => _sent.Count(sent => sent);

    public int? Column(string codi6) => _columns.TryGetValue(codi6, out var column) ? column : null;

    /// <summary>For each municipality the number of its population band.</summary>
    public int[] Bands { get; }

    /// <summary>What answers are weighted to, its places being the columns.</summary>
    public Population Population { get; }

    public bool HasSent(int column) => _sent[column];

    /// <summary>The row of the element with this code in another table, laid on the municipalities of this one; null when it has none.</summary>
    public double[]? RowOf(NeedElement element, NeedTable other)
    {
        var row = other.Elements.ToList().FindIndex(known => known.Code == element.Code && known.Level == element.Level);
        return row < 0 ? null : [.. Towns.Select(town => other.Column(town.Codi6) is { } column ? other.Values[row][column] : double.NaN)];
    }

    private T[] NewRow<T>(T value)
    {
        var row = new T[Towns.Count];
        Array.Fill(row, value);
        return row;
    }

    private static IEnumerable<NeedElement> ElementsOf(Questionnaire questionnaire)
    {
        yield return new NeedElement(WaveNeeds.OverallCode, 0, null, LocalizedText.Empty, 0, questionnaire.Scopes.Count);
        var place = 0;
        foreach (var section in questionnaire.Sections)
        {
            yield return new NeedElement(section.Code, 1, WaveNeeds.OverallCode, section.Name, place, place + section.Scopes.Count(scope => !scope.IsNew));
            foreach (var scope in section.Scopes)
                yield return new NeedElement(scope.Code, scope.Level, section.Code, scope.Name, place, ++place);
        }
    }

    /// <summary>Plain loops: some fifty elements of some nine hundred municipalities are laid out again after each sending.</summary>
    private void Fill(int column, NeedSheet sheet)
    {
        var (sum, areas) = (0.0, 0);
        for (var row = 1; row < Elements.Count; row++)
        {
            var value = Mean(sheet.Values.AsSpan(Elements[row].From..Elements[row].Past));
            Values[row][column] = value;
            if (Elements[row].Level == 1 && !double.IsNaN(value))
                (sum, areas) = (sum + value, areas + 1);
        }

        Values[0][column] = areas == 0 ? double.NaN : sum / areas;
        for (var row = 0; row < Elements.Count; row++)
            Lacks[row][column] = Union(sheet.Lacks.AsSpan(Elements[row].From..Elements[row].Past));
    }

    /// <returns>The mean of the values that are there; NaN when none is.</returns>
    private static double Mean(ReadOnlySpan<double> values)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                (sum, count) = (sum + value, count + 1);
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <returns>All lacks that are named; that nothing lacks stands only where nothing else does.</returns>
    private static int Union(ReadOnlySpan<int> lacks)
    {
        var all = 0;
        foreach (var bits in lacks)
            all |= bits;
        return all == NoneBit ? all : all & ~NoneBit;
    }
}
