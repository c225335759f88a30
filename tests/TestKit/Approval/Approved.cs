using System.Runtime.CompilerServices;

namespace Talaia.TestKit.Approval;

/// <summary>
/// Compares a text with the approved one beside the test (`Approved/NAME.txt`). When they differ, the text is written to `NAME.received.txt` there:
/// read the difference, and move it over the approved file if it is meant.
/// </summary>
public static class Approved
{
    public static void Match(string name, string text, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Approved");
        var approved = Path.Combine(folder, name + ".txt");
        var received = Path.Combine(folder, name + ".received.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        var actual = text.ReplaceLineEndings("\n");
        if (Difference(expected, actual) is not { } difference)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, actual);
        Xunit.Assert.Fail($"{name} is not as approved. {difference} Compare {received} with {approved}.");
    }

    /// <summary>The first line in which the texts differ, in words; null when they are the same.</summary>
    public static string? Difference(string expected, string actual)
    {
        if (expected == actual)
            return null;
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"Line {line + 1}: approved «{left.ElementAtOrDefault(line)}», now «{right.ElementAtOrDefault(line)}».";
    }
}
