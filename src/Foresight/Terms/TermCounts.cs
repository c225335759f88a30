namespace Talaia.Foresight.Terms;

/// <summary>A count in a cell: so many documents of one source in one period. Indexes into the lists of <see cref="TermCounts"/>.</summary>
public readonly record struct TermCell(int Source, int Period, int Documents);

/// <summary>A term and where it stands. <see cref="Key"/> is the folded form; <see cref="Longer"/> are one-word-longer terms that hold it (indexes).</summary>
public sealed record CountedTerm(string Key, int Words, IReadOnlyList<TermCell> Cells, IReadOnlyList<int> Longer)
{
    /// <summary>Documents in all.</summary>
    public int Documents { get; } = Cells.Sum(cell => cell.Documents);
}

/// <summary>
/// Document frequencies of terms by source and period. <see cref="FirstPeriod"/> and <see cref="Periods"/> span all periods from the first to
/// the last with a document, empty ones too. <see cref="Totals"/>: documents by source (row) and period (column).
/// </summary>
public sealed record TermCounts(PeriodScale Scale, int FirstPeriod, int Periods, IReadOnlyList<string> Sources, int[,] Totals, IReadOnlyList<CountedTerm> Terms)
{
    public string PeriodName(int index) => PeriodNumbers.Name(FirstPeriod + index, Scale);
}
