using System.Globalization;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Exports;

/// <summary>
/// The columns of a form, in its order and its own words. A choice whose codes are steps is a number, «dk» being 9 and missing by the answer of the town hall; any other the
/// code with its label. In a repeat a question has a column for each repetition that somebody filled. What asks about an element is named for it, as in every other wave.
/// </summary>
internal static class FormVariables
{
    public const double DoNotKnow = 9;

    public static IEnumerable<Filled> Of(Questionnaire questionnaire, IReadOnlyList<ExportedTown> towns, ExportWords words)
    {
        var form = questionnaire.Form.Form;
        var filled = towns.SelectMany(town => town.Answers.Keys).Distinct().Where(path => path.Contains('[', StringComparison.Ordinal)).ToLookup(FormPath.Plain);
        var columns = (
            from asked in questionnaire.Questions
            let question = form.Find(asked.Path) as FormQuestion
            where question is not null
            from path in question.Repeat is null ? [asked.Path] : filled[asked.Path].OrderBy(InOrder, StringComparer.Ordinal).AsEnumerable()
            from code in asked.Kind == QuestionKind.Several ? asked.Choices : (IEnumerable<string?>)[null]
            select (Asked: asked, Question: question, Path: path, Code: code)).ToList();
        foreach (var (column, name) in columns.Zip(VariableNames.Of(columns.Select(column => Name(column.Asked, column.Path, column.Code)))))
        {
            var label = FormLabels.Question(form, column.Asked.Path);
            yield return column switch
            {
                { Code: { } code } => Named(name, column.Path, code, label, FormLabels.Choice(form, column.Asked.Path, code), words),
                { Asked.Kind: QuestionKind.One } => One(name, column.Path, column.Asked, label, form),
                { Question.Type.Answer: AnswerKind.Integer or AnswerKind.Decimal } => new Filled(
                    new Variable(name, VariableKind.Number, label) { Question = label, Measure = Measure.Scale, Decimals = column.Question.Type.Answer == AnswerKind.Decimal ? 2 : 0 }, town => Number(Text(town, column.Path))),
                { Question.Type.Answer: AnswerKind.Date } => new Filled(
                    new Variable(name, VariableKind.Date, label) { Question = label, Measure = Measure.Scale },
                    town => DateOnly.TryParseExact(Text(town, column.Path), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null),
                _ => new Filled(
                    new Variable(name, VariableKind.Text, label) { Question = label, Width = Variable.WidthOf(towns.Select(town => Text(town, column.Path)).Append("")) }, town => Text(town, column.Path)),
            };
        }
    }

    private static Filled One(string name, string path, Question asked, LocalizedText label, Form form)
    {
        var isStep = asked.Choices.All(code => code == Choices.DoNotKnow || Number(code) is not null);
        return isStep
            ? new Filled(
                new Variable(name, VariableKind.Number, label)
                {
                    Question = label, Measure = Measure.Ordinal,
                    Values = [.. asked.Choices.Select(code => new ValueLabel(Step(code)!.Value, FormLabels.Choice(form, asked.Path, code)))],
                    Missing = asked.Choices.Contains(Choices.DoNotKnow) ? [DoNotKnow] : [],
                },
                town => Step(Text(town, path)))
            : new Filled(
                new Variable(name, VariableKind.Text, label)
                {
                    Question = label, Width = Variable.WidthOf(asked.Choices),
                    Values = [.. asked.Choices.Select(code => new ValueLabel(code, FormLabels.Choice(form, asked.Path, code)))],
                },
                town => Text(town, path));
    }

    private static Filled Named(string name, string path, string code, LocalizedText label, LocalizedText choice, ExportWords words) => new(
        new Variable(name, VariableKind.Number, words.OfChoice(label, choice))
        {
            Question = label, Values = [new ValueLabel(0.0, words.Of("export.no")), new ValueLabel(1.0, words.Of("export.yes"))],
        },
        town => town.Answers.TryGetValue(path, out var value) ? value.Has(code) ? 1.0 : 0.0 : null);

    private static string Name(Question asked, string path, string? code)
    {
        var name = asked.Element.Length > 0 && path == asked.Path && Choices.IsAsked(asked.Asks) ? $"{asked.Element}/{asked.Asks}" : path.TrimStart('/');
        return code is null ? name : $"{name}/{code}";
    }

    private static string? Text(ExportedTown town, string path) => town.Answers.TryGetValue(path, out var value) ? value.ToString() : null;

    private static double? Step(string? text) => text == Choices.DoNotKnow ? DoNotKnow : Number(text);

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string InOrder(string path) => string.Join('/', FormPath.Repetitions(path).Select(place => place.Count.ToString("0000", CultureInfo.InvariantCulture)));
}
