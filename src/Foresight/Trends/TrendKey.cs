using Talaia.Kernel.Links;

namespace Talaia.Foresight.Trends;

/// <summary>How links name trends, the terms that they were made from and the elements that they touch.</summary>
public static class TrendKey
{
    public const string Kind = "trend";
    public const string TermKind = "term";
    internal const string ElementKind = "element";

    public static Ref Ref(string slug) => new(Kind, slug);

    internal static Ref ElementRef(string code) => new(ElementKind, code);

    public static Ref TermRef(string term) => new(TermKind, term);
}
