using Talaia.Consultation.Forms.Authoring;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Checks;

/// <summary>Whether every <c>${name}</c> of a form refers to exactly one row of the survey.</summary>
internal sealed class ReferenceRules(Drafting draft)
{
    private readonly Dictionary<string, int> _names = WithInstance(draft);

    public void Survey(SheetColumns sheet) => Check(sheet, column => column.Parts[0] is not ("type" or "name" or "trigger"));

    /// <summary>Of choices only the texts: the other columns are data, which may hold anything.</summary>
    public void Choices(SheetColumns sheet) => Check(sheet, column => column.Parts[0] is "label" or "media");

    public void Settings(SheetColumns sheet) => Check(sheet, _ => true);

    public void EntityLists(SheetColumns sheet) => Check(sheet, column => column.Parts[0] is not ("list_name" or "repeat"));

    /// <summary>Lists that are the answers of a repeat.</summary>
    public void Lists(IEnumerable<FormNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is FormGroup group)
                Lists(group.Children);
            else if (node is FormQuestion { Type.IsChoice: true, List: { } list } question)
                Check(list, "type", question.Cells.GetValueOrDefault("type", question.Place));
        }
    }

    private static Dictionary<string, int> WithInstance(Drafting draft)
    {
        var names = new Dictionary<string, int>(draft.Names, StringComparer.Ordinal);
        if (YesNo.Of(draft.Settings.GetValueOrDefault("omit_instanceID")) != true)
            names.TryAdd("instanceID", 1);
        return names;
    }

    private void Check(SheetColumns sheet, Func<SheetColumn, bool> isChecked)
    {
        foreach (var row in sheet.Rows)
        {
            foreach (var (column, text) in row.Filled)
            {
                if (isChecked(column) && text.Contains("${", StringComparison.Ordinal))
                    Check(text, column.Header, sheet.Place(row.Number, column));
            }
        }
    }

    private void Check(string text, string column, Where where)
    {
        foreach (var reference in References.In(text))
        {
            if (reference.Name is not { } name)
                draft.Problems.Add("bad-reference", $"«{reference.Written}» is no reference: it is written ${{name}}, without blanks, and ends with a brace.", where);
            else if (!_names.TryGetValue(name, out var count))
                draft.Problems.Add("unknown-name", $"There is no question «{name}», which «{column}» refers to.{Near.Hint(name, _names.Keys)}", where);
            else if (count > 1)
                draft.Problems.Add("ambiguous-name", $"«{column}» refers to «{name}», but {count} rows have that name: give the one that is meant another.", where);
        }
    }
}
