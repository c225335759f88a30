using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Needs;

/// <summary>An element that has a need index: all areas together (level 0), an area (level 1), or what stands in one (2 to 4).</summary>
/// <param name="ParentCode">Its area; of an area, all of them.</param>
/// <param name="Own">Places of what was asked about it in a response's <see cref="NeedSheet"/>.</param>
/// <param name="Below">Rows of the table that it is reckoned from where it was not asked itself.</param>
internal sealed record NeedElement(string Code, int Level, string? ParentCode, LocalizedText Name, int[] Own, int[] Below);

/// <summary>
/// The sent answers of a wave as numbers: for each element (rows) and municipality (columns) the value 0–100, NaN without one, and what is
/// missing. An element that was asked about has what was answered of it; any other the mean of those right below it that have a value, so that a further element asked below one that
/// is asked itself moves nothing. The overall value is the mean of the areas.
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

    /// <summary>The rows that are set beside each other: the scopes, or the areas where nothing below them was asked.</summary>
    public IReadOnlyList<(int Index, NeedElement Item)> Compared
    {
        get
        {
            var scopes = Elements.Index().Where(element => element.Item.Level == ElementLevel.Scope).ToList();
            return scopes.Count > 0 ? scopes : [.. Elements.Index().Where(element => element.Item.Level == ElementLevel.Area)];
        }
    }

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
        var elements = questionnaire.Elements;
        yield return new NeedElement(WaveNeeds.OverallCode, 0, null, LocalizedText.Empty, [], [.. elements.Index().Where(element => element.Item.Level == ElementLevel.Area).Select(element => element.Index + 1)]);
        foreach (var element in elements)
            yield return new NeedElement(element.Code, element.Level, element.AreaCode ?? WaveNeeds.OverallCode, element.Name, [.. element.Own], [.. element.Below.Select(row => row + 1)]);
    }

    /// <summary>Plain loops: some fifty elements of some nine hundred municipalities are laid out again after each sending. What stands below is filled before what is reckoned from it.</summary>
    private void Fill(int column, NeedSheet sheet)
    {
        for (var row = Elements.Count - 1; row >= 0; row--)
        {
            var (own, below) = (Elements[row].Own, Elements[row].Below);
            var (sum, count, lacks) = (0.0, 0, 0);
            for (var i = 0; i < (own.Length > 0 ? own : below).Length; i++)
            {
                var value = own.Length > 0 ? sheet.Values[own[i]] : Values[below[i]][column];
                lacks |= own.Length > 0 ? sheet.Lacks[own[i]] : Lacks[below[i]][column];
                if (!double.IsNaN(value))
                    (sum, count) = (sum + value, count + 1);
            }

            Values[row][column] = count == 0 ? double.NaN : sum / count;
            Lacks[row][column] = Alone(lacks);
        }
    }

    /// <returns>That nothing lacks stands only where nothing else does.</returns>
    private static int Alone(int lacks) => lacks == NoneBit ? lacks : lacks & ~NoneBit;
}
