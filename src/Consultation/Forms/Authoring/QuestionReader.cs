using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Reads the row of a question.</summary>
internal sealed class QuestionReader(Drafting draft)
{
    private readonly ParameterRules _parameters = new(draft);
    private readonly SelectRules _selects = new(draft);

    public IEnumerable<FormNode> Plain(AuthoredRow row, QuestionType type, string name, Frame around)
    {
        if (type.Name == "range")
        {
            var (parameters, labels) = RangeRule.Read(row, _parameters.Of(row), draft);
            yield return Question(row, type, name, around) with { Parameters = parameters, List = labels };
            yield break;
        }

        var given = _parameters.Plain(row, type);
        PlainRules.Check(row, type, draft.Problems);
        yield return Question(row, type, name, around) with { Parameters = given, List = given.GetValueOrDefault("reference-geometry") };
    }

    public IEnumerable<FormNode> Select(AuthoredRow row, SelectCell cell, string name, Frame around, TableList table)
    {
        var list = _selects.Check(row, cell);
        var question = Question(row, cell.Type, name, around) with
        {
            List = cell.List,
            Parameters = _parameters.Select(row, cell),
            HasOther = cell.HasOther,
            IsInTable = table.Take(row, cell.List),
        };
        yield return question;
        if (!cell.HasOther)
            yield break;
        if (list is { Choices.Count: > 0 })
            draft.AddOther(list);
        yield return new FormQuestion
        {
            Name = GeneratedNames.OtherOf(name),
            Path = $"{around.Group.Path}/{GeneratedNames.OtherOf(name)}",
            Repeat = around.Repeat,
            Type = QuestionTypes.Text,
            Label = FormText.Of("Specify other."),
            Relevant = $"selected(../{name}, '{ChoiceList.Other}')",
            IsGenerated = true,
            Place = row.Place,
        };
    }

    private FormQuestion Question(AuthoredRow row, QuestionType type, string name, Frame around)
    {
        var language = draft.DefaultLanguage;
        var question = new FormQuestion
        {
            Name = name,
            Path = $"{around.Group.Path}/{name}",
            Repeat = around.Repeat,
            Type = type,
            Label = row.Texts(language, "label"),
            Hint = row.Texts(language, "hint"),
            GuidanceHint = row.Texts(language, "guidance_hint"),
            Media = row.Media(language),
            Relevant = row["bind::relevant"],
            ReadOnly = row["bind::readonly"],
            Required = row["bind::required"],
            RequiredMessage = row.Texts(language, "bind::jr:requiredMsg"),
            Constraint = row["bind::constraint"],
            ConstraintMessage = row.Texts(language, "bind::jr:constraintMsg"),
            Calculation = row["bind::calculate"],
            ChoiceFilter = row["choice_filter"],
            Default = row["default"],
            Trigger = row["trigger"],
            Appearance = row["control::appearance"],
            WrittenParameters = row["parameters"],
            Element = row["element"] ?? row["bind::talaia:element"],
            Further = SurveyColumns.Further(row),
            IsGenerated = GeneratedNames.IsNote(name),
            Place = row.Place,
            Cells = CellPlaces.Of(row),
        };
        draft.QuestionNames.Add(name);
        LabelRule.Check(question, row, draft.Problems);
        TriggerRule.Read(question, row, draft);
        Saved.Check(row, name, around, draft, isGroup: false);
        if (!type.IsServed)
            draft.Problems.Warn("unserved-type", $"The type «{type.Name}» is read and exported, but our pages do not ask it.", row.CellOf("type"));
        return question;
    }
}
