using System.Diagnostics;

namespace Talaia.Conference.Tests.Schedules;

/// <summary>The judge that the contract means: Debian's xmllint.</summary>
internal static class Xmllint
{
    /// <returns>Its errors, a line each, without the file's name.</returns>
    public static List<string> Errors(string xml, string schema)
    {
        using var process = Process.Start(new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--schema", schema, "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.StandardInput.Write(xml);
        process.StandardInput.Close();
        var lines = process.StandardError.ReadToEnd().Split('\n');
        process.WaitForExit();
        // An invalid value of a unique field makes it print a warning too, with the same words.
        return [.. lines.Where(line => line.Contains("Schemas validity error", StringComparison.Ordinal) && !line.Contains(": Warning: ", StringComparison.Ordinal))];
    }
}
