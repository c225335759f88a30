using Talaia.Metamodel.Elements;

namespace Talaia.Consultation.Questionnaires;

/// <summary>Makes the questionnaire that asks about the scopes of a release.</summary>
public static class QuestionnaireFromMetamodel
{
    /// <summary>Sections and scopes in the release's order; areas without a scope are left out, since there is nothing to ask.</summary>
    /// <param name="elements">The elements of one release, all levels.</param>
    public static Questionnaire Make(IReadOnlyList<ElementRow> elements)
    {
        var scopes = elements.Where(element => element.Level == 2).ToLookup(element => element.ParentCode);
        return new Questionnaire(elements
            .Where(area => area.Level == 1 && scopes.Contains(area.Code))
            .Select(area => new Section(area.Code, area.Name, area.Description,
                [.. scopes[area.Code].Select(scope => new Scope(scope.Code, scope.Name, scope.Description))])));
    }
}
