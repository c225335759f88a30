using System.Text;
using System.Text.RegularExpressions;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Wording.Gettext;

/// <summary>Reads a PO file in UTF-8: its messages with the lines on which they begin. Obsolete messages (`#~`) are passed over.</summary>
internal static partial class PoReader
{
    [GeneratedRegex("""^(?<word>msgctxt|msgid|msgid_plural|msgstr|msgstr\[(?<index>[0-9])\])\s*(?<text>".*")$""")]
    private static partial Regex Keyword();

    /// <exception cref="InputException">`bad-po`, with file and line.</exception>
    public static IReadOnlyList<PoEntry> Read(string content, string file)
    {
        var problems = new List<Problem>();
        var entries = new List<PoEntry>();
        PoDraft? draft = null;
        var number = 0;
        foreach (var raw in content.TrimStart('\ufeff').Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith("#~", StringComparison.Ordinal))
            {
                Close(ref draft, entries, problems, file);
                continue;
            }

            if (draft is not null && draft.HasText && (line[0] == '#' || line.StartsWith("msgctxt", StringComparison.Ordinal) || (line.StartsWith("msgid ", StringComparison.Ordinal) && draft.HasId)))
                Close(ref draft, entries, problems, file);
            draft ??= new PoDraft(number);
            if (Take(draft, line) is { } wrong && problems.Count < InputException.Most)
                problems.Add(new Problem("bad-po", wrong, new Where(file, number)));
        }

        Close(ref draft, entries, problems, file);
        return problems.Count == 0 ? entries : throw new InputException(problems);
    }

    private static string? Take(PoDraft draft, string line)
    {
        if (line[0] == '#')
        {
            draft.Comment(line);
            return null;
        }

        var keyword = Keyword().Match(line);
        if (keyword.Success)
            return Unquoted(keyword.Groups["text"].Value) is { } text ? draft.Begin(keyword.Groups["word"].Value, text) : "A quoted text is not closed, or has an escape that gettext does not know.";
        if (line[0] == '"')
            return Unquoted(line) is { } more ? draft.Continue(more) : "A quoted text is not closed, or has an escape that gettext does not know.";
        return "This line is neither a comment nor msgctxt, msgid, msgid_plural or msgstr with a quoted text.";
    }

    private static void Close(ref PoDraft? draft, List<PoEntry> entries, List<Problem> problems, string file)
    {
        if (draft is { HasAnything: true })
        {
            if (draft.Entry() is { } entry)
                entries.Add(entry);
            else if (problems.Count < InputException.Most)
                problems.Add(new Problem("bad-po", "This message lacks its msgid or its msgstr.", new Where(file, draft.Line)));
        }

        draft = null;
    }

    private static string? Unquoted(string quoted)
    {
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"')
            return null;
        var text = new StringBuilder();
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] == '"')
                return null;
            if (quoted[i] != '\\')
            {
                text.Append(quoted[i]);
                continue;
            }

            i++;
            if (i == quoted.Length - 1)
                return null;
            if (quoted[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '"' => '"', '\\' => '\\', _ => (char?)null } is not { } c)
                return null;
            text.Append(c);
        }

        return text.ToString();
    }
}
