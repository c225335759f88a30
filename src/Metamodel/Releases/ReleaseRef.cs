using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Releases;

/// <summary>How links and the audit log name a release: by its number.</summary>
public static class ReleaseRef
{
    public const string Kind = "release";

    public static Ref To(string number) => new(Kind, number);
}
