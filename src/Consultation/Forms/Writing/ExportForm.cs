using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Forms.Writing;

/// <summary>
/// A form as sheets again, for editing elsewhere: read back they are the same form. Loops come out as the groups that they stand for; OpenStreetMap's tags and disabled
/// rows do not come out.
/// </summary>
public static class ExportForm
{
    public static FormWorkbook Of(Form form)
    {
        var sheets = new List<FormSheet> { Survey(form) };
        foreach (var external in new[] { false, true })
        {
            if (form.AllLists.Any(list => list.IsExternal == external))
                sheets.Add(Choices(form, external));
        }

        if (form.EntityLists.Count > 0)
            sheets.Add(EntityLists(form));
        if (form.Settings.Written.Count > 0)
            sheets.Add(Settings(form));
        return new FormWorkbook(null, sheets);
    }

    private static FormSheet Survey(Form form)
    {
        var table = new SheetWriter(form.Settings.DefaultLanguage, form.Languages, ["type", "name"]);
        foreach (var node in form.Top)
            NodeRows.Write(table, node, form);
        foreach (var file in form.Files)
        {
            table.Row();
            table.Cell("type", $"{file.Kind}-external");
            table.Cell("name", file.Name);
        }

        if (form.Audit is { } audit)
        {
            table.Row();
            table.Cell("type", "audit");
            table.Cell("parameters", string.Join(' ', audit.Select(pair => $"{pair.Key}={pair.Value}")));
        }

        return table.Sheet(FormWorkbook.Survey);
    }

    private static FormSheet Choices(Form form, bool external)
    {
        var table = new SheetWriter(form.Settings.DefaultLanguage, form.Languages, ["list_name", "name"]);
        foreach (var list in form.AllLists.Where(list => list.IsExternal == external))
        {
            foreach (var choice in list.Choices)
            {
                table.Row();
                table.Cell("list_name", list.Name);
                table.Cell("name", choice.Name);
                table.Text("label", choice.Label);
                foreach (var (kind, files) in choice.Media)
                    table.Text($"media::{kind}", files);
                foreach (var (column, text) in choice.Extra)
                    table.Cell(column, text);
            }
        }

        return table.Sheet(external ? FormWorkbook.ExternalChoices : FormWorkbook.Choices);
    }

    private static FormSheet EntityLists(Form form)
    {
        var table = new SheetWriter(form.Settings.DefaultLanguage, [], ["list_name"]);
        foreach (var list in form.EntityLists)
        {
            table.Row();
            foreach (var (column, text) in list.Cells)
                table.Cell(column, text);
        }

        return table.Sheet(FormWorkbook.EntityLists);
    }

    private static FormSheet Settings(Form form)
    {
        var table = new SheetWriter(form.Settings.DefaultLanguage, [], []);
        table.Row();
        foreach (var (name, text) in form.Settings.Written)
            table.Cell(name switch { "id_string" => "form_id", "title" => "form_title", _ => name }, text);
        return table.Sheet(FormWorkbook.Settings);
    }
}
