using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Web.Questionnaires;

/// <summary>
/// The light markup that authors of forms may write in labels and hints, as XLSForm says (https://xlsform.org/en/#styling-prompts): bold, italics, links, headings, lists.
/// All is escaped first: HTML that somebody writes is shown as it is written.
/// </summary>
internal static partial class FormMarkup
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_#[\\-");

    /// <param name="answer">What stands for a named answer: plain text.</param>
    /// <returns>HTML that may stand in a label: no blocks.</returns>
    public static string Inline(string text, Func<string, string> answer)
    {
        var html = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Trim().Split('\n'))
        {
            if (html.Length > 0)
                html.Append("<br>");
            var (kind, rest) = Line(line);
            html.Append(kind switch { 'h' => $"<strong>{Marked(rest)}</strong>", 'l' => $"• {Marked(rest)}", _ => Marked(rest) });
        }

        return Answered(html.ToString(), name => $"<span data-ref=\"{Encoded(name)}\">{Encoded(answer(name))}</span>");
    }

    /// <returns>HTML of paragraphs, headings as bold ones, and lists.</returns>
    public static string Blocks(string text, Func<string, string> answer)
    {
        var html = new StringBuilder();
        var inList = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var (kind, rest) = Line(line);
            if (inList != (kind == 'l'))
                html.Append(inList ? "</ul>" : "<ul>");
            inList = kind == 'l';
            html.Append(kind switch { 'h' => $"<p><strong>{Marked(rest)}</strong></p>", 'l' => $"<li>{Marked(rest)}</li>", _ => $"<p>{Marked(rest)}</p>" });
        }

        html.Append(inList ? "</ul>" : "");
        return Answered(html.ToString(), name => $"<span data-ref=\"{Encoded(name)}\">{Encoded(answer(name))}</span>");
    }

    /// <summary>The words alone, where no marks can stand: in titles, messages, lists of choices.</summary>
    public static string Plain(string text, Func<string, string> answer) =>
        Answered(text.AsSpan().IndexOfAny(Marks) < 0 ? text : Unescaped(Unmarked(text)), answer);

    /// <summary>Whether it has anything that <see cref="Plain"/> would not show.</summary>
    public static bool IsMarked(string text) => text.Contains("${", StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal) || (text.AsSpan().IndexOfAny(Marks) >= 0 && Unescaped(Unmarked(text)) != text);

    private static string Unmarked(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Line(line) switch
    {
        ('l', var rest) => $"• {Bare(rest)}",
        (_, var rest) => Bare(rest),
    }));

    private static string Bare(string line) => Link().Replace(Italic().Replace(Bold().Replace(line, "$2"), "$2"), "$1");

    private static (char Kind, string Said) Line(string line) =>
        Heading().Match(line) is { Success: true } heading ? ('h', heading.Groups[1].Value)
        : Item().Match(line) is { Success: true } item ? ('l', item.Groups[1].Value) : ('p', line);

    private static string Marked(string line)
    {
        var html = Link().Replace(Encoded(line), match => IsSafe(WebUtility.HtmlDecode(match.Groups[2].Value)) ? $"<a href=\"{match.Groups[2].Value.Replace("_", "&#95;", StringComparison.Ordinal).Replace("*", "&#42;", StringComparison.Ordinal)}\" rel=\"noopener noreferrer\">{match.Groups[1].Value}</a>" : match.Value);
        return Unescaped(Italic().Replace(Bold().Replace(html, "<strong>$2</strong>"), "<em>$2</em>"));
    }

    private static string Unescaped(string text) => Escape().Replace(text, "$1");

    private static string Answered(string text, Func<string, string> answer) =>
        text.Contains("${", StringComparison.Ordinal) ? Named().Replace(text, match => answer(match.Groups[1].Value)) : text;

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";

    private static string Encoded(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    // What is marked neither begins nor ends with a blank; an underscore within a word marks nothing.
    [GeneratedRegex(@"(?<!\\)(\*\*|__)(?=\S)((?:(?!\1).)*?\S)\1")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\\\w*_])(\*|_)(?=\S)([^*_\n]*?[^\s*_\\])\1(?![\w*_])")]
    private static partial Regex Italic();

    [GeneratedRegex(@"(?<!\\)\[([^\[\]\n]+)\]\(([^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s+(.+?)\s*#*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s{0,3}[-*]\s+(.+)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"\\([*_#\[\]\\-])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\$\{\s*([^}]+?)\s*\}")]
    private static partial Regex Named();
}
