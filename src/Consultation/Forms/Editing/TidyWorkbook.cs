using Talaia.Consultation.Forms.Authoring;
using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Forms.Editing;

/// <summary>
/// A form's sheets as the editor keeps them: each column under its own header, rows without gaps, and a name for every note, since one that is named by its row would be
/// another question when it moves. They compile to the same form.
/// </summary>
internal static class TidyWorkbook
{
    public static FormWorkbook Of(FormWorkbook workbook)
    {
        var sheets = workbook.Sheets;
        if (workbook[FormWorkbook.Survey] is null && sheets.Count == 1)
            sheets = [sheets[0] with { Name = FormWorkbook.Survey }];
        return new FormWorkbook(null, [.. sheets.Select(Tidied)]);
    }

    private static FormSheet Tidied(FormSheet sheet)
    {
        var rows = sheet.Rows.ToList();
        if (rows is [{ Number: 1 } first, ..])
            rows[0] = first with { Cells = Headers(sheet.Name, first.Cells) };
        var isSurvey = string.Equals(sheet.Name.Trim(), FormWorkbook.Survey, StringComparison.OrdinalIgnoreCase);
        if (isSurvey && rows.Count > 0)
            Name(rows);
        return sheet with { Rows = [.. rows.Select((row, i) => row with { Number = i + 1 })] };
    }

    /// <summary>Where the setting stands under its old name too, that of today counts.</summary>
    private static IReadOnlyList<string> Headers(string sheet, IReadOnlyList<string> written)
    {
        var headers = ColumnHeaders.Of(sheet, written);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var isId = string.Equals(sheet.Trim(), FormWorkbook.Settings, StringComparison.OrdinalIgnoreCase) && headers.Count(header => header == "form_id") > 1;
        return [.. headers.Select((header, i) => isId && header == "form_id" && HeaderNames.Plain(written[i]) == "id_string" ? "" : header.Length == 0 || known.Add(header) ? header : written[i])];
    }

    private static void Name(List<FormRow> rows)
    {
        var type = rows[0].Cells.ToList().IndexOf("type");
        var name = rows[0].Cells.ToList().IndexOf("name");
        if (type < 0)
            return;
        if (name < 0)
        {
            name = rows.Max(row => row.Cells.Count);
            rows[0] = rows[0] with { Cells = [.. rows[0].Cells, .. Enumerable.Repeat("", name - rows[0].Cells.Count), "name"] };
        }

        for (var i = 1; i < rows.Count; i++)
        {
            var cells = rows[i].Cells.ToList();
            if (cells.ElementAtOrDefault(type) != "note" || cells.ElementAtOrDefault(name) is { Length: > 0 })
                continue;
            while (cells.Count <= name)
                cells.Add("");
            cells[name] = FormattableString.Invariant($"{GeneratedNames.Note}{rows[i].Number}");
            rows[i] = rows[i] with { Cells = cells };
        }
    }
}
