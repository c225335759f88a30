using Talaia.Kernel.Wording;
using System.Runtime.CompilerServices;

namespace Talaia.Web.Tests.Ui;

/// <summary>The sources of the Web project, for tests that read them.</summary>
internal static class SourceFiles
{
    public static string Web { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../src/Web"));

    public static IEnumerable<string> All(string pattern) =>
        Directory.EnumerateFiles(Web, pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal) && !path.Contains("wwwroot", StringComparison.Ordinal));

    /// <summary>Those of the Reports project, whose documents have texts of their own.</summary>
    public static IEnumerable<string> OfDocuments(string pattern) => Directory.EnumerateFiles(Path.Combine(Web, "../Reports"), pattern);

    /// <summary>Those of the Consultation project: the words of what is asked, which pages, forms and files say alike.</summary>
    public static IEnumerable<string> OfQuestions(string pattern) => Directory.EnumerateFiles(Path.Combine(Web, "../Consultation"), pattern);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
