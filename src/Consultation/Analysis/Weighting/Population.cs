namespace Talaia.Consultation.Analysis.Weighting;

/// <summary>The finite population of a wave: every municipality with its cell, in an order that all values of the wave keep.</summary>
internal sealed class Population
{
    public Population(IEnumerable<Cell> towns)
    {
        Cell[] all = [.. towns];
        Cells = [.. all.Distinct().OrderBy(cell => cell.Band).ThenBy(cell => cell.Province, StringComparer.Ordinal)];
        var places = Cells.Index().ToDictionary(cell => cell.Item, cell => cell.Index);
        CellOf = Array.ConvertAll(all, cell => places[cell]);
        Towns = new int[Cells.Count];
        foreach (var cell in CellOf)
            Towns[cell]++;
    }

    /// <summary>The cells that have municipalities, by band and province.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>For each municipality the place of its cell.</summary>
    public int[] CellOf { get; }

    /// <summary>For each cell how many municipalities it has.</summary>
    public int[] Towns { get; }

    public int Size => CellOf.Length;
}
