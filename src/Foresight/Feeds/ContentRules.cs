using System.Collections.Frozen;

namespace Talaia.Foresight.Feeds;

/// <summary>Which attributes hold addresses, and of which kind. What may stay at all is in <see cref="HtmlNames"/>, <see cref="SvgNames"/> and <see cref="MathNames"/>.</summary>
internal static class ContentRules
{
    /// <summary>Attributes whose value is an address, in any of the three languages: never one that does something.</summary>
    public static readonly FrozenSet<string> Addresses = NameList.Of(
        "action background cite data href icon longdesc ping poster src usemap", // HTML, current and obsolete
        "dynsrc lowsrc template urn vrml", // of single browsers and drafts
        "altimg xlink:href xml:base"); // MathML and SVG

    /// <summary>Element and attribute pairs that hold one address relative to the document (the Standard's index of attributes: «valid URL»).</summary>
    public static readonly FrozenSet<string> Relative = NameList.Of(
        "a/href area/href form/action",
        "audio/src img/src img/longdesc img/usemap input/src input/usemap source/src track/src video/poster video/src",
        "blockquote/cite del/cite ins/cite q/cite");
}
