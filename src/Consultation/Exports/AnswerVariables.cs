using System.Globalization;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Exports;

/// <summary>
/// The columns of a questionnaire: of one choice its step as a number, «no ho sé» being 9 and missing by the answer of the town hall; of several choices a column each of
/// 0 and 1; of a text the text. Where a question has no answer the cell is empty, which every program takes for missing.
/// </summary>
internal static class AnswerVariables
{
    public const double DoNotKnow = 9;

    private static readonly object[] Missing = [DoNotKnow];

    public static IEnumerable<Filled> Of(Questionnaire questionnaire, IReadOnlyList<ExportedTown> towns, ExportWords words)
    {
        if (questionnaire.Form is not null)
            return FormVariables.Of(questionnaire, towns, words);
        return OfMetamodel(questionnaire, towns, words);
    }

    private static IEnumerable<Filled> OfMetamodel(Questionnaire questionnaire, IReadOnlyList<ExportedTown> towns, ExportWords words)
    {
        var names = questionnaire.Scopes.ToDictionary(scope => scope.Code, scope => scope.Name);
        foreach (var section in questionnaire.Sections)
            names.TryAdd(section.Code, section.Name);
        var columns = questionnaire.Questions.SelectMany(question => question.Kind == QuestionKind.Several ? question.Choices.Select(code => (Question: question, Code: (string?)code)) : [(question, null)]).ToList();
        foreach (var ((question, code), name) in columns.Zip(VariableNames.Of(columns.Select(column => column.Code is null ? column.Question.Path : $"{column.Question.Path}/{column.Code}"))))
        {
            yield return question.Kind switch
            {
                QuestionKind.One => Step(name, question, names[question.Element], words),
                QuestionKind.Several => Named(name, question, code!, names[question.Element], words),
                _ => Text(name, question, names[question.Element], towns, words),
            };
        }
    }

    private static Filled Step(string name, Question question, LocalizedText element, ExportWords words) => new(
        new Variable(name, VariableKind.Number, words.Of("export.label", element, say => say[$"export.asks.{question.Asks}"]))
        {
            Measure = Measure.Ordinal,
            Question = words.Of($"asks.{question.Asks}"),
            Values = [.. question.Choices.Select(code => new ValueLabel(Number(code), words.Of($"asks.{question.Asks}.{code}")))],
            Missing = Missing,
        },
        town => town.Answers.TryGetValue(question.Path, out var value) && question.Choices.Contains(value.Parts[0]) ? Number(value.Parts[0]) : null);

    private static Filled Named(string name, Question question, string code, LocalizedText element, ExportWords words) => new(
        new Variable(name, VariableKind.Number, words.OfMissing(element, code))
        {
            Question = words.Of($"asks.{question.Asks}"),
            Values = [new ValueLabel(0.0, words.Of("export.no")), new ValueLabel(1.0, words.Of("export.yes"))],
        },
        town => town.Answers.TryGetValue(question.Path, out var value) ? value.Has(code) ? 1.0 : 0.0 : null);

    private static Filled Text(string name, Question question, LocalizedText element, IReadOnlyList<ExportedTown> towns, ExportWords words) => new(
        new Variable(name, VariableKind.Text, words.Of("export.label", element, say => say[$"export.asks.{question.Asks}"]))
        {
            Question = words.Of($"asks.{question.Asks}"),
            Width = Variable.WidthOf(towns.Select(town => TextOf(town, question)).Append("")),
        },
        town => TextOf(town, question));

    private static string? TextOf(ExportedTown town, Question question) => town.Answers.TryGetValue(question.Path, out var value) ? value.Parts[0] : null;

    private static double Number(string code) => code == Choices.DoNotKnow ? DoNotKnow : double.Parse(code, CultureInfo.InvariantCulture);
}
