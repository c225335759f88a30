namespace Talaia.Kernel.Tables;

/// <summary>How much of a file is read before it is refused.</summary>
/// <param name="Rows">Most data rows, the header not counted.</param>
/// <param name="LineBytes">Most bytes of one line; a field over several lines may not be longer either.</param>
public sealed record CsvLimits(int Rows = 200_000, int LineBytes = 1 << 20);
