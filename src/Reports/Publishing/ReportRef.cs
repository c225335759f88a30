using Talaia.Kernel.Calendar;
using Talaia.Kernel.Links;

namespace Talaia.Reports.Publishing;

/// <summary>How links and the audit log name a report: by its period.</summary>
public static class ReportRef
{
    public const string Kind = "report";

    public static Ref To(Period period) => new(Kind, period.ToString());
}
