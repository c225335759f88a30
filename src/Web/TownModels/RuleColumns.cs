using System.Globalization;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Web.Ui;

namespace Talaia.Web.TownModels;

/// <summary>What the list of rules shows of each.</summary>
internal static class RuleColumns
{
    public static List<ListColumn<RuleLine>> Of(Say say, Links to) =>
    [
        new("peca", say["townmodels.piece"], line => $"{line.Rule.Element} {line.Piece?.Name.In(say.Language.Code) ?? say["townmodels.rules.gone"]}")
        {
            By = line => Folding.SortKey(line.Piece?.Name.In(say.Language.Code) ?? ""), Raw = line => line.Rule.Element,
            Cell = line => Shown.Link(to.Element(line.Rule.Element), $"{line.Rule.Element} {line.Piece?.Name.In(say.Language.Code) ?? say["townmodels.rules.gone"]}"),
        },
        new("nom", say["townmodels.rules.name"], line => line.Piece?.Name.In(say.Language.Code)) { IsUsual = false },
        new("habitants", say["townmodels.rules.band"], line => line.Towns(say)) { By = line => line.Rule.PopulationFrom ?? 0 },
        new("nivell", say["townmodels.rules.level"], line => say.Number(line.Rule.Maturity)) { IsNumber = true, By = line => line.Rule.Maturity, Raw = line => line.Rule.Maturity.ToString(CultureInfo.InvariantCulture) },
        new("que", say["townmodels.rules.what"], line => say[$"townmodels.rules.{line.Rule.Expected}"]) { By = line => (int)line.Rule.Expected },
        new("perque", say["townmodels.why"], line => line.Rule.Reason.In(say.Language.Code)) { Cell = line => say.Shown(line.Rule.Reason) },
        new("font", say["townmodels.rules.source"], line => line.Rule.Source) { By = line => Folding.SortKey(line.Rule.Source) },
    ];
}
