using Talaia.Consultation.Needs;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Composition;

/// <summary>Needs as a table: index, interval, answers, change.</summary>
internal static class NeedTable
{
    public static Table Of(Composing composing, string caption, IReadOnlyList<ElementNeed> needs)
    {
        var say = composing.Say;
        return new Table(
            caption,
            [
                new Column(say["document.scope"]), new Column(say["document.index"], Alignment.End), new Column(say["document.interval"], Alignment.End),
                new Column("n", Alignment.End), new Column(say["document.change"], Alignment.End),
            ],
            [
                .. needs.Select(need => (IReadOnlyList<RichText>)
                [
                    composing.Text(need.Name), composing.Index(need.Estimate!.Index), composing.Between(need.Estimate.Interval),
                    say.Number(need.Estimate.Answers), composing.Change(need.Change),
                ]),
            ]);
    }
}
