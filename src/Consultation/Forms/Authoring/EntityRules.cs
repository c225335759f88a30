using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>
/// The sheet <c>entities</c> (https://docs.getodk.org/entities-intro/): a form in ODK makes or changes entities. We do not, but a sheet that is wrong is told, so that the
/// form still works there when it is exported.
/// </summary>
internal static class EntityRules
{
    private static readonly string[] Columns = ["list_name", "label", "entity_id", "create_if", "update_if", "repeat"];

    public static List<EntityList> Read(SheetColumns sheet, FormProblems problems)
    {
        var lists = new List<EntityList>();
        foreach (var column in sheet.Columns.Where(column => !Columns.Contains(column.Name)))
            problems.Add("unknown-column", $"The sheet «{sheet.Name}» has no column «{column.Header}», only {string.Join(", ", Columns)}.", sheet.Place(1, column));
        foreach (var row in sheet.Rows.Where(row => !row.IsEmpty))
        {
            if (row["list_name"] is not { } name)
            {
                problems.Add("missing-name", "A list of entities has no name.", row.Place);
                continue;
            }

            if (Name(name, row, problems) && lists.Exists(list => list.Name == name))
                problems.Add("duplicate-name", $"The list of entities «{name}» stands twice.", row.CellOf("list_name"));
            Modes(row, name, problems);
            if (row["repeat"] is { } repeat && References.Only(repeat) is null)
                problems.Add("bad-reference", $"«{repeat}» is no repeat: it is written ${{name}}.", row.CellOf("repeat"));
            lists.Add(new EntityList(name, row.Filled.DistinctBy(cell => cell.Column.Name).ToDictionary(cell => cell.Column.Name, cell => AuthoredRow.Straight(cell.Text))));
            problems.Warn("unserved-entities", $"The list of entities «{name}» is kept and exported but does nothing here.", row.Place);
        }

        return lists;
    }

    private static bool Name(string name, AuthoredRow row, FormProblems problems)
    {
        if (Names.IsPlainName(name) && !name.StartsWith("__", StringComparison.Ordinal) && !name.Contains('.', StringComparison.Ordinal))
            return true;
        problems.Add("bad-name", $"«{name}» is no name of a list of entities: it has no point and does not begin with two underscores.", row.CellOf("list_name"));
        return false;
    }

    /// <summary>Which of making, changing, or both is meant.</summary>
    private static void Modes(AuthoredRow row, string name, FormProblems problems)
    {
        var (id, create, update) = (row["entity_id"], row["create_if"], row["update_if"]);
        if (id is null && update is not null)
            problems.Add("entity-without-id", $"Entities of «{name}» are changed («update_if»), but «entity_id» does not say which.", row.CellOf("update_if"));
        if (id is not null && create is not null && update is null)
            problems.Add("entity-without-update", $"Entities of «{name}» are made («create_if») and changed («entity_id»): «update_if» says when they are changed.", row.CellOf("create_if"));
        if (id is null && row["label"] is null)
            problems.Add("missing-label", $"Entities of «{name}» are made without a label.", row.Place);
    }

    /// <summary>When every row is read: what each row saves, and whether each list has one place in the form.</summary>
    public static void Check(Drafting draft, IReadOnlyList<EntityList> lists, SheetColumns sheet)
    {
        var uses = new List<EntityUse>();
        foreach (var saved in draft.SavedTo)
        {
            if (Save(draft, lists, saved, uses) is { } use)
                uses.Add(use);
        }

        foreach (var row in sheet.Rows.Where(row => row["list_name"] is not null))
        {
            var names = row.Filled.Where(cell => cell.Column.Parts[0] is not ("list_name" or "repeat")).SelectMany(cell => References.In(cell.Text)).Select(reference => reference.Name).OfType<string>();
            uses.AddRange(names.Distinct().Where(draft.Scopes.ContainsKey).Select(name => new EntityUse(row["list_name"]!, draft.Scopes[name], null, row.Place)));
        }

        foreach (var row in sheet.Rows)
        {
            if (row["repeat"] is { } repeat && References.Only(repeat) is { } name && !draft.RepeatNames.Contains(name))
                draft.Problems.Add("unknown-name", $"There is no repeat «{name}».", row.CellOf("repeat"));
        }

        EntityPlaces.Check(uses, draft.Problems);
    }

    private static EntityUse? Save(Drafting draft, IReadOnlyList<EntityList> lists, SavedTo saved, List<EntityUse> uses)
    {
        EntityUse? Refuse(string code, string message)
        {
            draft.Problems.Add(code, message, saved.Where);
            return null;
        }

        if (lists.Count == 0)
            return Refuse("no-entities", "«save_to» saves to an entity, but the form has no sheet «entities».");
        var parts = saved.Text.Split('#');
        if (parts.Length > 2)
            return Refuse("bad-save-to", $"«{saved.Text}» has more than one «#».");
        if (parts.Length == 1 && lists.Count > 1)
            return Refuse("bad-save-to", $"The form has several lists of entities: «save_to» says which, such as {lists[0].Name}#{saved.Text}.");
        var (list, property) = parts.Length == 2 ? (parts[0], parts[1]) : (lists[0].Name, parts[0]);
        if (lists.All(known => known.Name != list))
            return Refuse("unknown-list", $"There is no list of entities «{list}».");
        if (saved.IsGroup)
            return Refuse("bad-save-to", "A group cannot be saved to an entity, only a question.");
        if (!Names.IsName(property) || property.StartsWith("__", StringComparison.Ordinal) || property.ToLowerInvariant() is "name" or "label")
            return Refuse("bad-name", $"«{property}» is no name of a property: name and label are taken, and it does not begin with two underscores.");
        return uses.Exists(use => use.List == list && use.Property == property)
            ? Refuse("duplicate-name", $"Two questions are saved to «{property}» of «{list}».")
            : new EntityUse(list, saved.Groups, property, saved.Where);
    }
}

/// <summary>A place of the form that a list of entities takes something from.</summary>
/// <param name="Property">What a question is saved as; null where the sheet of entities only refers to it.</param>
internal sealed record EntityUse(string List, IReadOnlyList<(string Name, bool IsRepeat)> Groups, string? Property, Where Where);
