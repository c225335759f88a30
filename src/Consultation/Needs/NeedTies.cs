using Talaia.Consultation.Analysis.Suppression;

namespace Talaia.Consultation.Needs;

/// <summary>
/// How the published means of a wave are tied to each other. A cell is an element and a group, each element having first its index, then the plain mean of all towns, which is
/// shown nowhere, then its bands, then its comarques.
/// <list type="bullet">
/// <item>Bands, times their answers, come to the plain mean; so do comarques. Where all towns of a group weigh the same, groups by their weights come to the index.</item>
/// <item>An element that is reckoned from others is their mean in every group whose towns answered all of them. Where some did not, the towns of two elements are others, and there is no
/// such tie.</item>
/// </list>
/// </summary>
internal sealed class NeedTies
{
    private readonly IReadOnlyList<ElementNeed> _needs;
    private readonly int _width;

    /// <param name="needs">All areas first.</param>
    public NeedTies(IReadOnlyList<ElementNeed> needs)
    {
        (_needs, _width) = (needs, 2 + needs[0].Bands.Count + needs[0].Comarques.Count);
        Answers = [.. needs.SelectMany(need => need.Bands.Concat(need.Comarques).Select(group => group.Answers).Prepend(need.Estimate?.Answers ?? 0).Prepend(need.Estimate?.Answers ?? 0))];
        All = [.. needs.SelectMany((_, row) => Groups(row)).Concat(needs.SelectMany((_, row) => Reckoned(row)))];
    }

    /// <summary>n of each cell.</summary>
    public int[] Answers { get; }

    public IReadOnlyList<Tie> All { get; }

    public int Index(int row) => row * _width;

    public int Plain(int row) => Index(row) + 1;

    public int Band(int row, int band) => Index(row) + 2 + band;

    public int Comarca(int row, int comarca) => Index(row) + 2 + _needs[row].Bands.Count + comarca;

    /// <summary>The finest first: groups before an index, deeper elements before those above, few answers before many.</summary>
    public int Compare(int one, int other) => Rank(one).CompareTo(Rank(other));

    private (bool, int, int, int) Rank(int cell) => (cell % _width == 0, -_needs[cell / _width].Level, Answers[cell], cell);

    private IEnumerable<Tie> Groups(int row)
    {
        var need = _needs[row];
        yield return Whole(Plain(row), need.Bands.Select((band, place) => (Band(row, place), (double)band.Answers)));
        yield return Whole(Plain(row), need.Comarques.Select((comarca, place) => (Comarca(row, place), (double)comarca.Answers)));
        if (need.BandWeights is { } ofBands)
            yield return Whole(Index(row), ofBands.Select((weight, place) => (Band(row, place), weight)));
        if (need.ComarcaWeights is { } ofComarques)
            yield return Whole(Index(row), ofComarques.Select((weight, place) => (Comarca(row, place), weight)));
    }

    private Tie Whole(int whole, IEnumerable<(int Cell, double Times)> parts)
    {
        var known = parts.Where(part => Answers[part.Cell] > 0).ToDictionary(part => part.Cell, part => part.Times);
        return new Tie(new Dictionary<int, double>(known) { [whole] = -known.Values.Sum() });
    }

    private IEnumerable<Tie> Reckoned(int row)
    {
        int[] below = [.. _needs[row].ReckonedFrom.Select(code => _needs.Index().First(need => need.Item.Code == code).Index)];
        for (var group = 0; below.Length > 0 && group < _width; group++)
        {
            var whole = Index(row) + group;
            int[] parts = [.. below.Select(part => Index(part) + group).Where(part => Answers[part] > 0)];
            if (Answers[whole] > 0 && Array.TrueForAll(parts, part => Answers[part] == Answers[whole]))
                yield return new Tie(parts.Select(part => KeyValuePair.Create(part, 1.0)).Append(KeyValuePair.Create(whole, -(double)parts.Length)).ToDictionary());
        }
    }
}
