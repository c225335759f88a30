using System.Text.RegularExpressions;
using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>What a cell of the column <c>type</c> says.</summary>
internal abstract record TypeCell
{
    private static readonly Dictionary<string, Control> Controls = new(StringComparer.Ordinal)
    {
        ["group"] = Control.Group, ["repeat"] = Control.Repeat, ["lgroup"] = Control.Repeat, ["looped group"] = Control.Repeat, ["loop"] = Control.Loop,
    };

    private static readonly Dictionary<string, string> Selects = new(StringComparer.Ordinal)
    {
        ["select_one"] = QuestionType.SelectOne, ["select1"] = QuestionType.SelectOne, ["select one"] = QuestionType.SelectOne, ["select one from"] = QuestionType.SelectOne,
        ["add select one prompt using"] = QuestionType.SelectOne, ["select_one_from_file"] = QuestionType.SelectOne, ["select one from file"] = QuestionType.SelectOne,
        ["select_multiple"] = QuestionType.SelectMultiple, ["select all that apply"] = QuestionType.SelectMultiple, ["select all that apply from"] = QuestionType.SelectMultiple,
        ["add select multiple prompt using"] = QuestionType.SelectMultiple, ["select_multiple_from_file"] = QuestionType.SelectMultiple, ["select multiple from file"] = QuestionType.SelectMultiple,
        ["select_one_external"] = QuestionType.SelectOneExternal, ["rank"] = QuestionType.Rank,
    };

    /// <param name="text">The cell, its blanks single.</param>
    public static TypeCell Of(string text)
    {
        if (End.Match(text) is { Success: true } end)
            return new EndCell(Controls[end.Groups[1].Value]);
        if (Begin.Match(text) is { Success: true } begin)
            return new BeginCell(Controls[begin.Groups[1].Value], begin.Groups[2].Success ? begin.Groups[2].Value : null);
        if (Select.Match(text) is { Success: true } select)
        {
            var command = select.Groups[1].Value;
            return new SelectCell(command, QuestionTypes.Find(Selects[command])!, select.Groups[2].Value, select.Groups[3].Success, command.EndsWith("file", StringComparison.Ordinal));
        }

        if (text is "csv-external" or "xml-external")
            return new FileCell(text[..3]);
        return Osm.IsMatch(text) ? new PlainCell(QuestionTypes.Find("osm")) : new PlainCell(QuestionTypes.Find(text));
    }

    private static Regex Begin { get; } = new(@"^begin[\s_](looped group|lgroup|group|repeat|loop)(?: (?:over )?(\S+))?$");

    private static Regex End { get; } = new(@"^end[\s_](looped group|lgroup|group|repeat|loop)$");

    private static Regex Select { get; } = new(
        $"^({string.Join('|', Selects.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape))}) (\\S+)(?: (or specify other|or_other|or other))?$");

    private static Regex Osm { get; } = new(@"^osm(?: \S+)?$");
}

internal enum Control
{
    Group,
    Repeat,
    Loop,
}

/// <param name="List">What a loop goes over.</param>
internal sealed record BeginCell(Control Control, string? List) : TypeCell;

internal sealed record EndCell(Control Control) : TypeCell;

/// <param name="Command">As written, for messages.</param>
/// <param name="FromFile">Whether the command asks for a file.</param>
internal sealed record SelectCell(string Command, QuestionType Type, string List, bool HasOther, bool FromFile) : TypeCell;

/// <param name="Kind">csv or xml.</param>
internal sealed record FileCell(string Kind) : TypeCell;

/// <param name="Type">Null where there is no such type.</param>
internal sealed record PlainCell(QuestionType? Type) : TypeCell;
