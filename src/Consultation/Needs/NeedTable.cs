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

    /// <param name="sent">The sent answer documents by municipality; of municipalities that are no more, none is counted.</param>
    public NeedTable(Questionnaire questionnaire, IReadOnlyList<MunicipalityRow> towns, IReadOnlyDictionary<string, string> sent)
    {
        Towns = towns;
        Bands = [.. towns.Select(town => town.Band.Number)];
        Elements = [.. ElementsOf(questionnaire)];
        Values = [.. Elements.Select(_ => NewRow(double.NaN))];
        Lacks = [.. Elements.Select(_ => NewRow(0))];
        _sent = NewRow(false);
        _columns = towns.Index().ToDictionary(town => town.Item.Codi6, town => town.Index);
        var reader = new NeedReader(questionnaire);
        foreach (var (codi6, document) in sent)
        {
            if (!_columns.TryGetValue(codi6, out var column))
                continue;
            _sent[column] = true;
            Fill(column, reader.Read(document));
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

    private void Fill(int column, NeedSheet sheet)
    {
        var areas = new List<double>();
        foreach (var (row, element) in Elements.Index())
        {
            var values = sheet.Values[element.From..element.Past].Where(value => !double.IsNaN(value));
            if (element.Level > 0)
                Values[row][column] = values.DefaultIfEmpty(double.NaN).Average();
            if (element.Level == 1 && !double.IsNaN(Values[row][column]))
                areas.Add(Values[row][column]);
            var lacks = sheet.Lacks[element.From..element.Past].Aggregate(0, (all, one) => all | one);
            Lacks[row][column] = lacks == NoneBit ? lacks : lacks & ~NoneBit;
        }

        Values[0][column] = areas.DefaultIfEmpty(double.NaN).Average();
    }
}
