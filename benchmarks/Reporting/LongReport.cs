using Talaia.Reports.Documents;

namespace Talaia.Bench.Reporting;

/// <summary>A report's document with its text repeated until it is long enough: the same headings, tables and pictures again, the evidence once.</summary>
internal static class LongReport
{
    public static ReportDocument Of(ReportDocument document, int times)
    {
        var text = document.Blocks.Where(block => block is not References).ToList();
        return document with
        {
            Blocks = [.. Enumerable.Range(0, times).SelectMany(time => text.Select(block => Again(block, time))), .. document.Blocks.OfType<References>()],
        };
    }

    private static Block Again(Block block, int time) =>
        time > 0 && block is Heading { Anchor: { } anchor } heading ? heading with { Anchor = $"{anchor}-{time}" } : block;
}
