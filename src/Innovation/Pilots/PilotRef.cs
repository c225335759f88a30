using Talaia.Kernel.Links;

namespace Talaia.Innovation.Pilots;

/// <summary>How links and the audit log name a pilot.</summary>
public static class PilotRef
{
    public const string Kind = "pilot";

    public static Ref To(string slug) => new(Kind, slug);
}
