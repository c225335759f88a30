using Talaia.Consultation.Forms.Authoring;
using Talaia.Consultation.Forms.Checks;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms;

/// <summary>
/// Makes a form of what its author wrote, or says what is wrong with it, cell by cell: unknown types and names, references to nothing, groups that do not close, lists that
/// are not there, circular calculations. Expressions are kept as written and not parsed here.
/// </summary>
public static class CompileForm
{
    /// <exception cref="InputException">The form is wrong; with everything that is, each with sheet, row and column.</exception>
    public static Form From(FormWorkbook workbook)
    {
        var problems = new FormProblems();
        var survey = workbook[FormWorkbook.Survey] ?? (workbook.Sheets.Count == 1 ? workbook.Sheets[0] : null);
        if (survey is not { Rows.Count: > 0 })
            throw WithoutSurvey(workbook);
        CheckSheets(workbook, problems);

        SheetColumns Columns(string name, HeaderNames names, FormSheet? sheet) => new(sheet, name, names, problems, workbook.File);
        var settingSheet = Columns(FormWorkbook.Settings, HeaderNames.Settings, SettingReader.WithoutOldId(workbook[FormWorkbook.Settings], problems, workbook.File));
        var settings = SettingReader.Read(settingSheet, problems);
        var language = settings.GetValueOrDefault("default_language", FormText.NoLanguage);
        var choiceSheet = Columns(FormWorkbook.Choices, HeaderNames.Choices, workbook[FormWorkbook.Choices]);
        var externalSheet = Columns(FormWorkbook.ExternalChoices, HeaderNames.Choices, workbook[FormWorkbook.ExternalChoices]);
        var lists = new ChoiceReader(choiceSheet, problems, language, YesNo.Of(settings.GetValueOrDefault("allow_choice_duplicates")) == true).Read();
        lists.AddRange(new ChoiceReader(externalSheet, problems, language, allowDuplicates: true, external: true).Read());
        var entitySheet = Columns(FormWorkbook.EntityLists, HeaderNames.EntityLists, workbook[FormWorkbook.EntityLists]);
        var entities = EntityRules.Read(entitySheet, problems);

        var draft = new Drafting(settings, lists, problems);
        draft.EntityNames.UnionWith(entities.Select(list => list.Name));
        var surveySheet = Columns(FormWorkbook.Survey, HeaderNames.Survey, survey);
        var top = new SurveyReader(surveySheet, draft).Read();
        var id = settings.GetValueOrDefault("id_string") ?? SettingReader.IdOf(workbook.File);
        var form = new Lazy<Form>(() => new Form(
            new FormSettings(id, settings.GetValueOrDefault("title") ?? id, language, settings), top, [.. draft.AllLists], problems.Warnings, draft.Audit, draft.Files, entities));

        var references = new ReferenceRules(draft);
        references.Settings(settingSheet);
        references.EntityLists(entitySheet);
        references.Survey(surveySheet);
        references.Choices(choiceSheet);
        references.Lists(top);
        EntityRules.Check(draft, entities, entitySheet);
        problems.ThrowIfAny(); // what follows looks at nodes, which are only whole where nothing is wrong
        TriggerRule.Check(draft, form.Value.Nodes);
        FileRules.Check(form.Value.Nodes, draft);
        CycleRules.Check(form.Value.Nodes, problems);
        ElementRules.Check(form.Value.Nodes, problems);
        TranslationRules.Check(surveySheet, choiceSheet, language, problems);
        problems.ThrowIfAny();
        return form.Value;
    }

    private static InputException WithoutSurvey(FormWorkbook workbook)
    {
        var near = Near.Of(FormWorkbook.Survey, workbook.Sheets.Select(sheet => sheet.Name));
        return new InputException(new Problem("no-survey", $"A form has a sheet «survey» with the questions.{(near is null or FormWorkbook.Survey ? "" : $" Is «{near}» meant to be it?")}", new Where(workbook.File)));
    }

    /// <summary>A sheet whose name begins with an underscore is its author's own.</summary>
    private static void CheckSheets(FormWorkbook workbook, FormProblems problems)
    {
        foreach (var sheet in workbook.Sheets.Where(sheet => workbook.Sheets.Count > 1 && !sheet.Name.StartsWith('_') && sheet.Rows.Count > 0))
        {
            if (string.Equals(sheet.Name.Trim(), FormWorkbook.Osm, StringComparison.OrdinalIgnoreCase))
                problems.Warn("unserved-sheet", "The sheet «osm» names tags for OpenStreetMap, which we do not serve: it is passed over.", new Where(workbook.File, 1, null, sheet.Name));
            else if (!FormWorkbook.Known.Contains(sheet.Name.Trim(), StringComparer.OrdinalIgnoreCase))
                problems.Warn("unknown-sheet", $"The sheet «{sheet.Name}» is passed over.{(Near.Of(sheet.Name, FormWorkbook.Known) is { } near ? $" Is «{near}» meant?" : "")}", new Where(workbook.File, 1, null, sheet.Name));
        }

        foreach (var same in workbook.Sheets.GroupBy(sheet => sheet.Name.Trim(), StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            problems.Warn("doubled-sheet", $"There are several sheets «{same.Key}»: the first counts.", new Where(workbook.File, 1, null, same.Key));
    }
}
