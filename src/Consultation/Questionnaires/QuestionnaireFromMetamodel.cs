using Talaia.Metamodel.Elements;

namespace Talaia.Consultation.Questionnaires;

/// <summary>Makes the questionnaire that asks about the scopes of a release.</summary>
public static class QuestionnaireFromMetamodel
{
    /// <summary>
    /// Sections and scopes in the release's order; areas without a scope are left out, since there is nothing to ask. Elements below the scopes that are new since
    /// the wave before are asked about too, at the end of their area.
    /// </summary>
    /// <param name="elements">The elements of one release, all levels, parents before children.</param>
    /// <param name="news">Codes that the release of the wave before did not have; empty in the first wave.</param>
    public static Questionnaire Make(IReadOnlyList<ElementRow> elements, IReadOnlySet<string>? news = null)
    {
        var areas = AreaOfEach(elements);
        var asked = elements
            .Where(element => element.Level == Scope.UsualLevel || (element.Level > Scope.UsualLevel && news?.Contains(element.Code) == true))
            .OrderBy(element => element.Level)
            .ToLookup(element => areas[element.Code], element => new Scope(element.Code, element.Name, element.Description, element.Level));
        return new Questionnaire(elements
            .Where(area => area.Level == 1 && asked[area.Code].Any(scope => !scope.IsNew))
            .Select(area => new Section(area.Code, area.Name, area.Description, [.. asked[area.Code]])));
    }

    private static Dictionary<string, string> AreaOfEach(IReadOnlyList<ElementRow> elements)
    {
        var areas = new Dictionary<string, string>(elements.Count);
        foreach (var element in elements)
            areas[element.Code] = element.ParentCode is { } parent ? areas[parent] : element.Code;
        return areas;
    }
}
