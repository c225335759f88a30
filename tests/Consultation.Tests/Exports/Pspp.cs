using System.Diagnostics;
using System.Text;
using Talaia.Consultation.Exports;

namespace Talaia.Consultation.Tests.Exports;

/// <summary>GNU PSPP, a reader of SPSS's files that others wrote: `apt-get install pspp`, as ./test does.</summary>
internal static class Pspp
{
    /// <summary>Writes the set as a system file and lets PSPP write it out again.</summary>
    /// <param name="commands">What PSPP shall say besides.</param>
    /// <returns>Rows as CSV with names first, and what it said as lines of CSV.</returns>
    public static (List<List<string>> Rows, string Said, IReadOnlyList<CutText> Cut) Read(DataSet data, string language, string commands = "")
    {
        using var file = new MemoryStream();
        var cut = SavWriter.Write(file, data, language);
        var (rows, said) = Read(file.ToArray(), commands);
        return (rows, said, cut);
    }

    /// <param name="system">A system file.</param>
    public static (List<List<string>> Rows, string Said) Read(byte[] system, string commands)
    {
        var folder = Directory.CreateTempSubdirectory("pspp");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "data.sav"), system);
            File.WriteAllText(Path.Combine(folder.FullName, "read.sps"), $"GET FILE='data.sav'.\n{commands}\nSAVE TRANSLATE /OUTFILE='data.csv' /TYPE=CSV /FIELDNAMES /CELLS=VALUES /REPLACE.\n");
            var start = new ProcessStartInfo("pspp") { WorkingDirectory = folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in new[] { "-O", "format=csv", "-o", "-", "read.sps" })
                start.ArgumentList.Add(argument);
            start.Environment["LC_ALL"] = "C.UTF-8";
            using var pspp = Process.Start(start)!;
            var reading = pspp.StandardError.ReadToEndAsync();
            var said = pspp.StandardOutput.ReadToEnd();
            var errors = reading.GetAwaiter().GetResult();
            pspp.WaitForExit();
            Assert.True(pspp.ExitCode == 0, $"{errors}\n{said}");
            Assert.Equal("", errors);
            Assert.DoesNotContain("warning:", said, StringComparison.Ordinal);
            return (Csv(File.ReadAllText(Path.Combine(folder.FullName, "data.csv"))), said);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    public static List<List<string>> Csv(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (quoted || text[i] is not (',' or '\n' or '\r'))
                cell.Append(text[i]);
            else if (text[i] == ',' || text[i] == '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
        }

        return rows;
    }
}
