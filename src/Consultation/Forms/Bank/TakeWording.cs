using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>A text of a copy that differs from the kept question's.</summary>
/// <param name="On">The node's key, or <c>list/choice</c>.</param>
public sealed record WordingChange(string On, string Header, string Before, string After);

/// <summary>Writes the words of a kept question over those of its copy.</summary>
internal sealed record TakeWording(string Key, DraftBook Kept, BankMark Mark) : FormEdit
{
    public override string Act => "renew";

    public override string On => Key;

    public override Edited Apply(DraftBook book)
    {
        var survey = book.Grid("survey");
        var choices = book.Grid("choices");
        foreach (var change in Changes(book, Node(book, Key), Kept))
        {
            if (book.Find(change.On) is { } node)
                survey[node.Row - 2, change.Header] = change.After;
            else if (change.On.Split('/') is [var name, var choice] && book.List(name) is { } list)
                choices[list.Rows[list.Choices.ToList().FindIndex(known => known.GetValueOrDefault("name") == choice)] - 2, change.Header] = change.After;
        }

        survey[Node(book, Key).Row - 2, BankMark.Header] = Mark.ToString();
        var after = book.With("survey", survey);
        return new Edited(book.Lists.Count == 0 ? after : after.With("choices", choices), Key);
    }

    /// <summary>What would change: of nodes at the same place and of the same type, of choices of the same name; in the languages that the form has.</summary>
    public static IReadOnlyList<WordingChange> Changes(DraftBook book, DraftNode copy, DraftBook kept)
    {
        var changes = new List<WordingChange>();
        foreach (var (mine, theirs) in copy.Below().Zip(kept.Top[0].Below()).Where(pair => pair.First.Type == pair.Second.Type))
        {
            foreach (var (header, text) in theirs.Cells.Where(cell => IsText(book, cell.Key) && mine[cell.Key] != cell.Value))
                changes.Add(new WordingChange(mine.Key, header, mine[header], text));
            if (book.List(mine.List) is not { } list || kept.List(theirs.List) is not { } source || changes.Exists(change => change.On.StartsWith($"{list.Name}/", StringComparison.Ordinal)))
                continue;
            foreach (var choice in list.Choices)
            {
                var name = choice.GetValueOrDefault("name", "");
                foreach (var (header, text) in (source.Choices.FirstOrDefault(same => same.GetValueOrDefault("name") == name) ?? new Dictionary<string, string>()).Where(cell => IsText(book, cell.Key) && choice.GetValueOrDefault(cell.Key, "") != cell.Value))
                    changes.Add(new WordingChange($"{list.Name}/{name}", header, choice.GetValueOrDefault(header, ""), text));
            }
        }

        return changes;
    }

    private static bool IsText(DraftBook book, string header) => ColumnHeaders.Translation(header) is { } translation && book.Languages.Contains(translation.Language);
}
