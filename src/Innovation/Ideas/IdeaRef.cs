using Talaia.Kernel.Links;

namespace Talaia.Innovation.Ideas;

/// <summary>How links and the audit log name an idea.</summary>
public static class IdeaRef
{
    public const string Kind = "idea";

    public static Ref To(string slug) => new(Kind, slug);
}
