using System.Diagnostics;
using System.Globalization;
using Talaia.Kernel.Tables;

namespace Talaia.Consultation.Tests.Exports;

/// <summary>LibreOffice Calc without a screen, as whoever opens our workbooks with it: `apt-get install libreoffice-calc-nogui`, as ./test does. It refuses what it would offer to repair.</summary>
internal static class LibreOffice
{
    /// <summary>Field and text delimiters, UTF-8, from the first line; texts not all quoted, numbers and dates not as they are shown; no formulas, and every sheet.</summary>
    private const string Csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    /// <returns>Of each sheet its rows of cells, those that are empty at the end of a row or of the sheet left away.</returns>
    public static IReadOnlyDictionary<string, List<List<string>>> Open(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("libreoffice");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "book.xlsx"), workbook);
            var start = new ProcessStartInfo("soffice") { WorkingDirectory = folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to", Csv, "--outdir", "out", "book.xlsx" })
                start.ArgumentList.Add(argument);
            start.Environment["LC_ALL"] = "C.UTF-8";
            using var office = Process.Start(start)!;
            var reading = office.StandardError.ReadToEndAsync();
            var said = office.StandardOutput.ReadToEnd();
            var errors = reading.GetAwaiter().GetResult();
            office.WaitForExit();
            var files = Directory.Exists(Path.Combine(folder.FullName, "out")) ? Directory.GetFiles(Path.Combine(folder.FullName, "out"), "book-*.csv") : [];
            Assert.True(office.ExitCode == 0 && files.Length > 0, $"{errors}\n{said}");
            return files.ToDictionary(file => Path.GetFileNameWithoutExtension(file)["book-".Length..], file => Trimmed(Pspp.Csv(File.ReadAllText(file).TrimStart('\uFEFF'))));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    /// <summary>Two tables cell by cell: numbers as numbers, and a text that is guarded in our CSV as it was before.</summary>
    public static void Same(List<List<string>> ours, List<List<string>> theirs)
    {
        ours = Trimmed(ours);
        Assert.Equal(ours.Count, theirs.Count);
        foreach (var (row, (one, other)) in ours.Zip(theirs).Index())
        {
            Assert.Equal(one.Count, other.Count);
            foreach (var (column, (mine, their)) in one.Zip(other).Index())
                Assert.True(IsSame(CsvTable.Unguarded(mine), their), $"row {row + 1}, column {column + 1}: «{mine}» was read as «{their}»");
        }
    }

    private static bool IsSame(string mine, string theirs) => mine.ReplaceLineEndings("\n") == theirs.ReplaceLineEndings("\n")
        || (double.TryParse(mine, CultureInfo.InvariantCulture, out var one) && double.TryParse(theirs, CultureInfo.InvariantCulture, out var other) && Math.Abs(one - other) <= 1e-12 * Math.Abs(one))
        || (DateTime.TryParse(mine, CultureInfo.InvariantCulture, out var day) && DateTime.TryParse(theirs, CultureInfo.InvariantCulture, out var its) && day == its);

    private static List<List<string>> Trimmed(List<List<string>> rows)
    {
        var trimmed = rows.ConvertAll(row => row.Take(row.FindLastIndex(cell => cell.Length > 0) + 1).ToList());
        return trimmed[..(trimmed.FindLastIndex(row => row.Count > 0) + 1)];
    }
}
