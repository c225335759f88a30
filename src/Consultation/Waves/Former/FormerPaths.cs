using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;

namespace Talaia.Consultation.Waves.Former;

/// <summary>Where a wave of before kept its answers, under `ET.1/seriousness`, and where the form that asks the same has them. What stands there already stays.</summary>
internal sealed class FormerPaths(Questionnaire questionnaire)
{
    private readonly Dictionary<string, string> _paths = questionnaire.Questions.ToDictionary(question => $"{question.Element}/{question.Asks}", question => question.Path, StringComparer.Ordinal);
    private readonly ILookup<string, string> _pages = Pages(questionnaire);

    public string Of(string path) => _paths.GetValueOrDefault(path, path);

    /// <param name="document">See <see cref="AnswerDocument"/>.</param>
    public string InAnswers(string document) => AnswerDocument.Write(AnswerDocument.ReadChanges(document).Select(answer => KeyValuePair.Create(Of(answer.Key), answer.Value)));

    /// <param name="document">See <see cref="ClashDocument"/>.</param>
    public string InClashes(string document) => ClashDocument.Write(ClashDocument.Read(document).ToDictionary(clash => Of(clash.Key), clash => clash.Value));

    /// <summary>An area was one section; in a form it has a page, or several.</summary>
    public IReadOnlyList<string> InSections(IReadOnlyList<string> sections) => [.. sections.SelectMany(section => _pages[section].DefaultIfEmpty(section)).Distinct()];

    private static ILookup<string, string> Pages(Questionnaire questionnaire)
    {
        var areas = questionnaire.Elements.ToDictionary(element => element.Code, element => element.AreaCode ?? element.Code, StringComparer.Ordinal);
        return questionnaire.Questions.DistinctBy(question => question.Section).ToLookup(question => areas.GetValueOrDefault(question.Element, question.Element), question => question.Section, StringComparer.Ordinal);
    }
}
