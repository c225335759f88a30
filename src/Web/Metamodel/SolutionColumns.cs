using System.Globalization;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Trees;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

/// <summary>What the list of solutions can show of each.</summary>
internal static class SolutionColumns
{
    /// <param name="tree">The release in force; null while there is none.</param>
    public static List<ListColumn<SolutionLine>> Of(ReleaseTree? tree, Say say, Links to) =>
    [
        new("nom", say["metamodel.solutions.name"], line => line.Facts.Name)
        {
            By = line => Folding.SortKey(line.Facts.Name), Cell = line => Shown.Link(to.Solution(line.Facts.Code), line.Facts.Name),
        },
        new("proveidor", say["metamodel.provider"], line => line.ProviderName) { By = line => Folding.SortKey(line.ProviderName) },
        new("abast", say["metamodel.scope"], line => line.Scope(say)) { By = line => line.Scope(say) },
        new("habitants", say["metamodel.solutions.most"], line => line.Facts.PopulationTo is { } most ? say.Number(most) : null)
        {
            IsNumber = true, By = line => line.Facts.PopulationTo, Raw = line => line.Facts.PopulationTo?.ToString(CultureInfo.InvariantCulture),
        },
        new("que", say["metamodel.solutions.what"], line => line.Facts.Description.In(say.Language.Code)) { Cell = line => say.Shown(line.Facts.Description), IsUsual = false },
        new("elements", say["metamodel.elements"], line => say.Number(line.Facts.ElementCodes.Count))
        {
            IsNumber = true, By = line => line.Facts.ElementCodes.Count, Raw = line => string.Join('|', line.Facts.ElementCodes),
        },
        new("respon", say["metamodel.solutions.answers"], line => string.Join("; ", line.Facts.ElementCodes.Select(code => tree?.Find(code)?.Name.In(say.Language.Code) ?? code))) { IsUsual = false },
        new("demanar", say["metamodel.solutions.ask"], line => line.Facts.HowToAsk is { IsEmpty: false } how ? how.In(say.Language.Code) : say["metamodel.solutions.unsaid"]) { IsUsual = false },
        new("comprovada", say["metamodel.solutions.checked.on"], line => line.Facts.CheckedOn is { } day ? say.Date(day) : say["metamodel.solutions.unsaid"])
        {
            By = line => line.Facts.CheckedOn, Raw = line => line.Facts.CheckedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), IsUsual = false,
        },
        new("data", say["metamodel.solutions.seen.on"], line => line.Facts.SourceDate) { By = line => line.Facts.SourceDate },
        new("adreca", say["metamodel.source"], line => line.Facts.Source) { IsUsual = false },
    ];
}
