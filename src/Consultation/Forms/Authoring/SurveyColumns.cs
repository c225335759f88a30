namespace Talaia.Consultation.Forms.Authoring;

/// <summary>The columns of a survey: which must be there, which do something, and which are only kept.</summary>
internal static class SurveyColumns
{
    private static readonly HashSet<string> Served = new(StringComparer.Ordinal)
    {
        "type", "name", "label", "hint", "guidance_hint", "media", "parameters", "trigger", "default", "choice_filter", "disabled", "element",
        "bind::readonly", "bind::relevant", "bind::required", "bind::constraint", "bind::jr:constraintMsg", "bind::jr:requiredMsg", "bind::calculate",
        "bind::talaia:element", "control::appearance", "control::jr:count",
    };

    private static readonly string[] MediaKinds = ["image", "big-image", "audio", "video"];

    public static void Check(SheetColumns sheet, FormProblems problems)
    {
        if (sheet.Column("type") is null)
            problems.Add("missing-column", $"The sheet «{sheet.Name}» has no column «type».", sheet.Place(1));
        foreach (var column in sheet.Columns)
        {
            if (column.Parts is ["media", var kind, ..] && !MediaKinds.Contains(kind))
                problems.Add("unknown-media", $"There is no kind of media «{kind}»: image, big-image, audio and video are known.", sheet.Place(1, column));
            else if (!IsServed(column) && column.Name != Bank.BankMark.Header)
                problems.Warn("unserved-column", $"The column «{column.Header}» is kept and exported but does nothing here.", sheet.Place(1, column));
        }
    }

    /// <summary>Whether the column means something here.</summary>
    public static bool IsServed(SheetColumn column) => Served.Contains(column.Parts[0]) || (column.Parts.Length > 1 && Served.Contains($"{column.Parts[0]}::{column.Parts[1]}"));

    /// <summary>The other columns of a row, by header in parts.</summary>
    public static IReadOnlyDictionary<string, string> Further(AuthoredRow row)
    {
        Dictionary<string, string>? further = null;
        foreach (var (column, text) in row.Filled)
        {
            if (!IsServed(column))
                (further ??= new(StringComparer.Ordinal))[column.Name] = text;
        }

        return further ?? Nothing.Texts;
    }
}
