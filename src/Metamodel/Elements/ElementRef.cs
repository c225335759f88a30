using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Elements;

/// <summary>How links, search and the audit log name an element: by its code, whatever the release.</summary>
public static class ElementRef
{
    public const string Kind = "element";

    public static Ref To(string code) => new(Kind, code);
}
