using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Quality;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

/// <summary>What the list of one thing that is wanting shows of each.</summary>
internal static class QualityColumns
{
    public static List<ListColumn<QualityIssue>> Of(QualityKind kind, QualityReport report, Say say, Links to)
    {
        string Name(string? code) => code is not null && report.Tree.Find(code) is { } element ? element.Name.In(say.Language.Code) : code ?? "";
        ListColumn<QualityIssue> element(string key, string title, Func<QualityIssue, string?> code) => new(key, title, issue => Name(code(issue)))
        {
            Cell = issue => report.Tree.Find(code(issue) ?? "") is null ? builder => builder.AddContent(0, code(issue)) : Shown.Link(to.Element(code(issue)!), Name(code(issue))),
        };
        List<ListColumn<QualityIssue>> columns = [new("codi", say["metamodel.code"], issue => issue.Code) { By = issue => issue.Code }];
        if (kind == QualityKind.DeadLink)
        {
            columns.Add(new("solucio", say["metamodel.solutions.name"], issue => issue.Other) { Cell = issue => Shown.Link(to.Solution(issue.Code), issue.Other ?? issue.Code) });
            columns.Add(new("resposta", say["metamodel.quality.answer"], issue => issue.Note));
            return columns;
        }

        if (kind == QualityKind.Orphan)
        {
            columns.Add(new("que", say["metamodel.quality.names-it"], issue => issue.Other));
            return columns;
        }

        columns.Add(element("element", say["metamodel.element"], issue => issue.Code));
        if (kind == QualityKind.Twin)
            columns.Add(element("besso", say["metamodel.quality.twin"], issue => issue.Other));
        if (kind == QualityKind.NoTranslation)
            columns.Add(new("llengues", say["metamodel.quality.languages"], issue => string.Join(", ", issue.Languages!.Select(code => Language.Parse(code).OwnName))) { By = issue => string.Join(',', issue.Languages!) });
        columns.Add(new("dins", say["metamodel.within"], issue => Name(report.Tree.Find(issue.Code)?.ParentCode)));
        columns.Add(new("esmena", say["metamodel.quality.mend"], issue => to.NewProposal(issue.Code)) { Cell = issue => Shown.Link(to.NewProposal(issue.Code), say["metamodel.quality.propose"]) });
        return columns;
    }
}
