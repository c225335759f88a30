namespace Talaia.Consultation.Expressions.Functions;

/// <summary>Texts as words between the white space of XML: space, tab, line ends.</summary>
internal static class Words
{
    private static readonly char[] Space = [' ', '\t', '\r', '\n'];

    public static string[] Of(string text) => text.Split(Space, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The choices of an answer; an empty answer has one, which is empty.</summary>
    public static string[] Chosen(string text) => Of(text) is { Length: > 0 } words ? words : [""];

    public static string Trimmed(string text) => text.Trim(Space);
}
