using Talaia.Kernel.Links;

namespace Talaia.Foresight.Trends;

/// <summary>How links name trends and the terms that they were made from.</summary>
public static class TrendKey
{
    public const string Kind = "trend";
    public const string TermKind = "term";

    public static Ref Ref(string slug) => new(Kind, slug);

    public static Ref TermRef(string term) => new(TermKind, term);
}
