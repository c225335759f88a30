using System.Text.RegularExpressions;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Reads the sheet of settings: one row of values under the names of the settings.</summary>
internal static partial class SettingReader
{
    private static readonly string[] Served = ["id_string", "title", "name", "version", "style", "default_language", "instance_name", "allow_choice_duplicates", "clean_text_values"];

    public static Dictionary<string, string> Read(SheetColumns sheet, FormProblems problems)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = sheet.Rows.Where(row => !row.IsEmpty).ToList();
        foreach (var row in rows.Skip(1))
            problems.Warn("second-settings", "Only the first row of settings counts; this one is passed over.", row.Place);
        if (rows.Count == 0)
            return settings;
        foreach (var (column, text) in rows[0].Filled)
        {
            var name = column.Name;
            settings[name] = AuthoredRow.Straight(text);
            if (!Served.Contains(name))
                problems.Warn("unserved-setting", $"The setting «{column.Header}» is kept and exported but does nothing here.", sheet.Place(1, column));
        }

        if (settings.TryGetValue("name", out var root) && !Names.IsName(root))
            problems.Add("bad-name", $"The form's name «{root}» is no name: it begins with a letter or underscore and has letters, digits, hyphens, underscores and points.", rows[0].CellOf("name"));
        if (settings.TryGetValue("allow_choice_duplicates", out var allow) && YesNo.Of(allow) is null)
            problems.Warn("not-yes-or-no", $"«allow_choice_duplicates» says «{allow}», which is neither yes nor no: no is taken.", rows[0].CellOf("allow_choice_duplicates"));
        if (YesNo.Of(settings.GetValueOrDefault("omit_instanceID")) == true && settings.ContainsKey("public_key"))
            problems.Add("no-instance", "A form that encrypts («public_key») cannot omit the instance's identifier («omit_instanceID»).", rows[0].CellOf("omit_instanceID"));
        return settings;
    }

    /// <summary>Two names of the identifier: that of today counts.</summary>
    public static FormSheet? WithoutOldId(FormSheet? sheet, FormProblems problems, string? file)
    {
        if (sheet?.Rows is not [{ Number: 1 } header, ..] || !header.Cells.Any(cell => HeaderNames.Plain(cell) == "form_id"))
            return sheet;
        var at = header.Cells.ToList().FindIndex(cell => HeaderNames.Plain(cell) == "id_string");
        if (at < 0)
            return sheet;
        problems.Warn("two-ids", "«form_id» and «id_string» are the same setting: «form_id» counts.", new Where(file, 1, at + 1, sheet.Name));
        return sheet with { Rows = [.. sheet.Rows.Select(row => row with { Cells = [.. row.Cells.Index().Select(cell => cell.Index == at ? "" : cell.Item)] })] };
    }

    /// <summary>An identifier from the name of a file.</summary>
    public static string? IdOf(string? file) => file is null ? null : Path.GetFileNameWithoutExtension(file) is { Length: > 0 } name ? Blanks().Replace(name, " ") : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
