using Talaia.Consultation.Forms.Writing;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Forms.Generating;

/// <summary>Writes the pages of a form made from the metamodel as rows of its survey.</summary>
internal sealed class AskingRows(SheetWriter table, AskingWords words, FormRecipe recipe)
{
    private readonly NodeNames _names = new();

    /// <summary>What a pattern asks of an element, which are the names of its lists too.</summary>
    public static IReadOnlyList<string> Asks(AskPattern pattern) => pattern switch
    {
        AskPattern.Needs => [Choices.Seriousness, Choices.Urgency, Choices.Missing],
        AskPattern.Seriousness => [Choices.Seriousness],
        _ => [Choices.InPlace],
    };

    public void Page(GeneratedPage page)
    {
        var title = page.Under is null ? words.Name(page.Of) : words.Joined(words.Name(page.Under), ": ", words.Name(page.Of));
        Begin(
            _names.Of(page.Part.Number == 1 ? page.Of.Code : FormattableString.Invariant($"{page.Of.Code}-{page.Part.Number}")),
            page.Part.Of == 1 ? title : title.Select((_, text) => FormattableString.Invariant($"{text} ({page.Part.Number}/{page.Part.Of})")), "field-list");
        if (recipe.Pattern == AskPattern.Needs)
        {
            table.Text("hint", words.Of("asks.page"));
            foreach (var asked in page.Elements)
                Group(asked);
        }
        else
        {
            Tables(page);
        }

        if (page.IsLastOfArea && recipe.HasText)
        {
            Row("text", Choices.Text, words.Of("asks.text"), page.Area.Code);
            table.Cell("appearance", "multiline");
        }

        End();
    }

    private void Group(GeneratedElement asked)
    {
        var element = asked.Element;
        Begin(_names.Of(element.Code), words.Name(element), null);
        table.Text("hint", words.Joined(asked.IsNew ? words.Of("asks.new") : FormText.Empty, ". ", words.Of(element.Description)));
        table.Cell("element", element.Code);
        Choice($"select_one {Choices.Seriousness}", Choices.Seriousness, words.Of("asks.seriousness"), element.Code, isRequired: true);
        table.Cell("appearance", "likert");
        Choice($"select_one {Choices.Urgency}", Choices.Urgency, words.Of("asks.urgency"), element.Code, isRequired: false);
        table.Cell("appearance", "likert");
        Choice($"select_multiple {Choices.Missing}", Choices.Missing, words.Of("asks.missing"), element.Code, isRequired: false);
        table.Cell("constraint", $"not(selected(., '{Choices.None}')) or count-selected(.) = 1");
        table.Text("constraint_message", words.Of("asks.none-alone"));
        End();
    }

    /// <summary>A table for each scope of an area; the scopes themselves are rows of one.</summary>
    private void Tables(GeneratedPage page)
    {
        var asks = Asks(recipe.Pattern)[0];
        foreach (var rows in page.Elements.GroupBy(asked => asked.Element.Code == asked.Branch.Code ? "" : asked.Branch.Code))
        {
            var branch = rows.First().Branch;
            var isPage = rows.Key.Length == 0 || branch.Code == page.Of.Code;
            Begin(isPage ? asks : _names.Of(branch.Code), isPage ? words.Of($"asks.{asks}") : words.Joined(words.Name(branch), ": ", words.Of($"asks.{asks}")), "table-list");
            foreach (var asked in rows)
            {
                var label = words.Joined(words.Name(asked.Element), " · ", asked.IsNew ? words.Of("asks.new") : FormText.Empty);
                Choice($"select_one {asks}", $"{asks}-{_names.Of(asked.Element.Code)}", label, asked.Element.Code, isRequired: true);
                table.Text("hint", words.Of(asked.Element.Description));
            }

            End();
        }
    }

    private void Choice(string type, string name, FormText label, string element, bool isRequired)
    {
        Row(type, name, label, element);
        if (!isRequired)
            return;
        table.Cell("required", "yes");
        table.Text("required_message", words.Of("asks.required"));
    }

    private void Row(string type, string name, FormText label, string element)
    {
        table.Row();
        table.Cell("type", type);
        table.Cell("name", name);
        table.Text("label", label);
        table.Cell("element", element);
    }

    private void Begin(string name, FormText label, string? appearance)
    {
        table.Row();
        table.Cell("type", "begin_group");
        table.Cell("name", name);
        table.Text("label", label);
        table.Cell("appearance", appearance);
    }

    private void End()
    {
        table.Row();
        table.Cell("type", "end_group");
    }
}
