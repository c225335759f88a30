using CsvHelper;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Tables;

/// <summary>
/// Reads comma-separated files (RFC 4180, UTF-8 with or without BOM, header in the first line) one record at a time, and refuses what is not exactly
/// that: see <see cref="StrictLines"/>, <see cref="CsvHeader"/> and <see cref="CsvLimits"/>. Blank lines are passed over.
/// </summary>
public static class StrictCsv
{
    /// <param name="stream">Read to its end, or to the first thing that makes going on pointless; the caller disposes it.</param>
    /// <param name="problems">Gathers problems of single lines: a line with too few or too many cells is left out.</param>
    /// <param name="file">Name of the file in problems.</param>
    /// <returns>Lazily, the lines after the header.</returns>
    /// <exception cref="InputException">While enumerating: the file's encoding, quotes, header or size cannot be taken.</exception>
    public static IEnumerable<CsvLine> Read(Stream stream, CsvHeader header, ProblemList problems, CsvLimits? limits = null, string? file = null)
    {
        limits ??= new CsvLimits();
        using var lines = new StrictLines(stream, problems, file, limits.LineBytes);
        using var reader = CsvReader.Create(lines, Options(limits), leaveOpen: true);
        var columns = Header(reader, header, problems, file);
        for (var rows = 1; Step(reader, problems, file); rows++)
        {
            var number = (int)reader.LineNumber;
            if (rows > limits.Rows)
                throw problems.Fatal("too-many-rows", $"the file has more than {limits.Rows} rows", new Where(file, number));
            if (reader.FieldCount == columns.Count)
                yield return new CsvLine(number, Cells(reader), columns, problems, file);
            else
                problems.Add("cells", $"the line has {reader.FieldCount} cells, the header {columns.Count}", new Where(file, number));
        }
    }

    /// <summary>Every record as it stands, for tables that are not headed by one line.</summary>
    /// <returns>Lazily, the line at which each record begins, and its cells.</returns>
    /// <exception cref="InputException">While enumerating: the file's encoding, quotes or size cannot be taken.</exception>
    public static IEnumerable<(int Line, string[] Cells)> Records(Stream stream, ProblemList problems, CsvLimits? limits = null, string? file = null)
    {
        limits ??= new CsvLimits();
        using var lines = new StrictLines(stream, problems, file, limits.LineBytes);
        using var reader = CsvReader.Create(lines, Options(limits), leaveOpen: true);
        for (var rows = 1; Step(reader, problems, file); rows++)
        {
            var number = (int)reader.LineNumber;
            if (rows > limits.Rows)
                throw problems.Fatal("too-many-rows", $"the file has more than {limits.Rows} rows", new Where(file, number));
            yield return (number, Cells(reader));
        }
    }

    private static Dictionary<string, int> Header(CsvReader reader, CsvHeader header, ProblemList problems, string? file)
    {
        string[] given = Step(reader, problems, file) ? [.. Cells(reader).Select(name => name.Trim())] : [];
        var faults = header.Faults(given).ToList();
        foreach (var fault in faults)
            problems.Add("header", fault, new Where(file, 1));
        if (faults.Count > 0)
            problems.ThrowIfAny();
        return given.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var column = 0; column < cells.Length; column++)
            cells[column] = reader.GetString(column);
        return cells;
    }

    private static bool Step(CsvReader reader, ProblemList problems, string? file)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException failure)
        {
            throw problems.Fatal("quote", "the quotes of the line do not close, or the field is too long", new Where(file, (int)failure.LineNumber));
        }
    }

    private static CsvReaderOptions Options(CsvLimits limits) => new()
    {
        Separator = ',',
        DetectSeparatorHint = false,
        HasHeader = false,
        Mode = CsvMode.Rfc4180,
        SkipEmptyLines = true,
        MaxRecordSize = limits.LineBytes,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        PoolStrings = true,
    };
}
