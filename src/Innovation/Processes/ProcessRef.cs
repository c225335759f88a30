using System.Globalization;
using Talaia.Kernel.Links;

namespace Talaia.Innovation.Processes;

/// <summary>How links and the audit log name the process of a year.</summary>
public static class ProcessRef
{
    public const string Kind = "process";

    public static Ref To(int year) => new(Kind, year.ToString(CultureInfo.InvariantCulture));
}
