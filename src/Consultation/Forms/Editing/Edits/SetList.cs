using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>A list of choices as it shall be, all of it. Where there is none of that name, a new one.</summary>
/// <param name="Choices">The cells of each choice by header, in order; those without any are left out.</param>
public sealed record SetList(string Name, IReadOnlyList<IReadOnlyDictionary<string, string>> Choices) : FormEdit
{
    public override string Act => "choices";

    public override string On => Name;

    public override Edited Apply(DraftBook book)
    {
        if (Name.Length == 0 || Name.Contains(' ', StringComparison.Ordinal))
            throw new RuleException("form-bad-list", "The name of a list has no blanks.");
        var grid = book.Grid("choices");
        var rows = book.List(Name)?.Rows ?? [];
        var at = rows.Count > 0 ? rows[0] - 2 : grid.Count;
        foreach (var row in rows.Reverse())
            grid.Remove(row - 2, 1);
        foreach (var choice in Choices.Where(choice => choice.Values.Any(text => text.Length > 0)))
            grid.Insert(at++, choice.Prepend(new("list_name", Name)));
        return new Edited(book.With("choices", grid), null);
    }

    internal override (FormEdit Edit, IReadOnlyList<EditClash> Clashes) Against(DraftBook seen, DraftBook now)
    {
        var (then, today) = (seen.List(Name), now.List(Name));
        var isSame = then is null ? today is null : today is not null && today.Says(then);
        return (this, isSame || today?.Says(new DraftList(Name, [], Choices)) == true ? [] : [new EditClash(Name, "*", "", "", "")]);
    }
}

/// <summary>Calls a list otherwise, where it is chosen from too.</summary>
public sealed record RenameList(string Name, string To) : FormEdit
{
    public override string Act => "rename-list";

    public override string On => Name;

    public override Edited Apply(DraftBook book)
    {
        if (To.Length == 0 || To.Contains(' ', StringComparison.Ordinal))
            throw new RuleException("form-bad-list", "The name of a list has no blanks.");
        if (book.List(To) is not null)
            throw new RuleException("form-list-taken", $"There is a list «{To}» already.");
        var choices = book.Grid("choices");
        foreach (var row in book.List(Name)?.Rows ?? [])
            choices[row - 2, "list_name"] = To;
        var survey = book.Grid("survey");
        foreach (var node in book.Nodes.Where(node => node.List == Name))
            survey[node.Row - 2, "type"] = string.Join(' ', ReadOutline.TypeOf(survey, node.Row - 2).Split(' ').Select(word => word == Name ? To : word));
        return new Edited(book.With("choices", choices).With("survey", survey), null);
    }
}

/// <summary>Takes away a list that no question chooses from.</summary>
public sealed record DeleteList(string Name) : FormEdit
{
    public override string Act => "delete-list";

    public override string On => Name;

    public override Edited Apply(DraftBook book)
    {
        if (book.Nodes.FirstOrDefault(node => node.List == Name) is { } user)
            throw new RuleException("form-list-used", $"The question «{user.Name}» chooses from «{Name}».");
        return new SetList(Name, []).Apply(book);
    }
}
