using System.Globalization;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Solutions;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

/// <summary>What the list of solutions can show of each.</summary>
internal static class SolutionColumns
{
    public static List<ListColumn<SolutionRow>> Of(Say say) =>
    [
        new("nom", say["metamodel.solutions.name"], solution => solution.Name)
        {
            By = solution => Folding.SortKey(solution.Name), Cell = solution => Shown.Link(solution.Source, solution.Name, id: solution.Code),
        },
        new("proveidor", say["metamodel.provider"], solution => solution.ProviderName) { By = solution => Folding.SortKey(solution.ProviderName) },
        new("que", say["metamodel.solutions.what"], solution => solution.Description.In(say.Language.Code)) { Cell = solution => say.Shown(solution.Description) },
        new("elements", say["metamodel.elements"], solution => say.Number(solution.ElementCodes.Count))
        {
            IsNumber = true, By = solution => solution.ElementCodes.Count, Raw = solution => solution.ElementCodes.Count.ToString(CultureInfo.InvariantCulture),
        },
        new("data", say["metamodel.solutions.seen.on"], solution => solution.SourceDate) { By = solution => solution.SourceDate, IsUsual = false },
        new("adreca", say["metamodel.source"], solution => solution.Source) { IsUsual = false },
    ];
}
