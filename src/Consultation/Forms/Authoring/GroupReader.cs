namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Reads the row that begins a group, a repeat or a loop.</summary>
internal sealed class GroupReader(Drafting draft)
{
    /// <returns>The group, still empty; the list of a loop; the question that reckons how often a repeat stands, where that is more than a reference.</returns>
    public (FormGroup Group, ChoiceList? Loop, FormQuestion? Count) Read(AuthoredRow row, BeginCell begin, string name, Frame around)
    {
        Check(row, begin, name);
        var count = row["control::jr:count"];
        var reckoned = count is not null && References.Only(count) is null ? Count(row, name, count, around) : null;
        var group = new FormGroup
        {
            Name = name,
            Path = $"{around.Group.Path}/{name}",
            Repeat = around.Repeat,
            IsRepeat = begin.Control == Control.Repeat,
            Label = row.Texts(draft.DefaultLanguage, "label"),
            Hint = row.Texts(draft.DefaultLanguage, "hint"),
            Media = row.Media(draft.DefaultLanguage),
            Relevant = row["bind::relevant"],
            ReadOnly = row["bind::readonly"],
            Appearance = row["control::appearance"],
            RepeatCount = reckoned is null ? count : $"${{{reckoned.Name}}}",
            Element = row["element"] ?? row["bind::talaia:element"],
            Further = SurveyColumns.Further(row),
            Place = row.Place,
            Cells = CellPlaces.Of(row),
        };
        Saved.Check(row, null, around, draft, isGroup: true);
        return (group, begin.Control == Control.Loop ? Loop(row, begin) : null, reckoned);
    }

    private void Check(AuthoredRow row, BeginCell begin, string name)
    {
        if (begin.Control == Control.Repeat && name == draft.RootName)
            draft.Problems.Add("reserved-name", $"A repeat cannot be called «{name}», as the form itself is.", row.CellOf("name"));
        if (begin.Control == Control.Repeat && !draft.RepeatNames.Add(name))
            draft.Problems.Add("duplicate-repeat", $"Two repeats are called «{name}»: the names of repeats are unique in the whole form.", row.CellOf("name"));
        if (row.Texts(draft.DefaultLanguage, "label").IsEmpty && row.Media(draft.DefaultLanguage).Count == 0 && begin.Control == Control.Repeat)
            draft.Problems.Warn("group-without-label", $"The repeat «{name}» has no label.", row.Place);
        if (row["bind::required"] is { } required && YesNo.Of(required) != false)
            draft.Problems.Warn("required-group", "A group cannot be required, only what stands in it: the cell is passed over.", row.CellOf("bind::required"));
        foreach (var column in new[] { "bind::constraint", "bind::calculate" })
        {
            if (row[column] is not null)
                draft.Problems.Warn("for-questions-only", "A constraint or a calculation is for questions, not for groups: the cell is passed over.", row.CellOf(column));
        }
    }

    private ChoiceList? Loop(AuthoredRow row, BeginCell begin)
    {
        if (begin.List is null)
            draft.Problems.Add("loop-without-list", "A loop names the list that it goes over: «begin loop over LIST».", row.CellOf("type"));
        else if (draft.List(begin.List) is { } list)
            return list;
        else
            draft.Problems.Add("unknown-list", $"There is no list «{begin.List}» on the sheet of choices.", row.CellOf("type"));
        return null;
    }

    private static FormQuestion Count(AuthoredRow row, string name, string count, Frame around) => new()
    {
        Name = GeneratedNames.CountOf(name),
        Path = $"{around.Group.Path}/{GeneratedNames.CountOf(name)}",
        Repeat = around.Repeat,
        Type = Types.QuestionTypes.Calculate,
        Calculation = count,
        ReadOnly = "true()",
        IsGenerated = true,
        Place = row.CellOf("control::jr:count"),
        Cells = new Dictionary<string, Kernel.Problems.Where> { ["calculation"] = row.CellOf("control::jr:count") },
    };
}
