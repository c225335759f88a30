using System.Globalization;
using Talaia.Kernel.Links;

namespace Talaia.Innovation.Gates;

/// <summary>How links and the audit log name a voting at a gate: `2026/tria`, and `2026/tria-2` where it was voted a second time.</summary>
public static class GateRef
{
    public const string Kind = "gate";

    public static Ref To(int year, string gate) => new(Kind, string.Create(CultureInfo.InvariantCulture, $"{year}/{gate}"));
}
