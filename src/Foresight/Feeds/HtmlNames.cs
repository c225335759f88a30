using System.Collections.Frozen;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// Elements and attributes of HTML that content of a feed may keep, by the sections of the HTML Standard (html.spec.whatwg.org) that define them. Not
/// among them: what runs (§4.12 but for `canvas`), what loads another document (`iframe`, `object`, `embed`), what speaks of the whole page (§4.2), and
/// what a browser reads as raw text, in part or at times (`noscript`, `textarea`, `title`, `xmp`, `plaintext`): behind those the same markup would mean
/// one thing to the cleaner and another to the browser.
/// </summary>
internal static class HtmlNames
{
    private const string Sections = "address article aside footer h1 h2 h3 h4 h5 h6 header hgroup nav section";
    private const string Grouping = "blockquote dd div dl dt figcaption figure hr li main menu ol p pre ul";
    private const string TextLevel = "a abbr b bdi bdo br cite code data dfn em i kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr";
    private const string Edits = "del ins";
    private const string Embedded = "area audio img map picture source track video";
    private const string Tables = "caption col colgroup table tbody td tfoot th thead tr";
    private const string Forms = "button datalist fieldset form input label legend meter optgroup option output progress select";
    private const string Interactive = "details dialog summary";
    private const string Scripting = "canvas";

    /// <summary>§16.2 of the Standard, and what drafts of HTML 5 gave a name before they gave it up: harmless, and old feeds hold them.</summary>
    private const string Obsolete = "acronym big center command datagrid dir event-source font keygen m multicol nextid sound spacer strike tt";

    public static readonly FrozenSet<string> Elements =
        NameList.Of(Sections, Grouping, TextLevel, Edits, Embedded, Tables, Forms, Interactive, Scripting, Obsolete);

    private const string Global = "accesskey autofocus class contenteditable dir draggable hidden id inputmode lang style tabindex title translate xml:lang";
    private const string OfLinks = "coords href hreflang ping rel rev shape target type";
    private const string OfTexts = "cite compact datetime open reversed start value";
    private const string OfMedia = "alt controls default height ismap kind longdesc loop media muted poster preload src srclang usemap width";
    private const string OfTables = "abbr axis cellpadding cellspacing char charoff colspan headers rowspan rules scope span summary";
    private const string OfForms = """
        accept accept-charset action autocomplete checked cols disabled enctype for form high label list low max maxlength method min multiple name
        optimum pattern placeholder readonly required rows selected size step wrap
        """;

    /// <summary>How pages were dressed before style sheets: HTML 3.2 and 4.01, now §16.2.</summary>
    private const string OfDress = """
        align background bgcolor border charset clear color face frame hspace noshade nohref nowrap urn valign vspace
        """;

    /// <summary>Of single browsers (data binding, sound, bevelled borders) and of drafts (Web Forms 2.0, `keygen`): inert today.</summary>
    private const string OfBrowsersAndDrafts = """
        balance bgproperties bordercolor bordercolordark bordercolorlight bottompadding ch challenge data datafld datapagesize datasrc delay dynsrc end
        galleryimg gutter hidefocus icon keytype leftspacing loopcount loopend loopstart lowsrc point-size pqg prompt radiogroup repeat-max repeat-min
        replace rightspacing suppress template toppadding unselectable variable volume vrml
        """;

    public static readonly FrozenSet<string> Attributes = NameList.Of(Global, OfLinks, OfTexts, OfMedia, OfTables, OfForms, OfDress, OfBrowsersAndDrafts);

    /// <summary>Void elements (§13.1.2), kept or not, those of older versions included: they have no end tag.</summary>
    public static readonly FrozenSet<string> Void =
        NameList.Of("area base br col embed hr img input link meta source track wbr", "basefont command frame isindex keygen param");

    /// <summary>Raw text (§13.1.2): nothing inside is markup, and nothing of it is kept.</summary>
    public static readonly FrozenSet<string> Raw = NameList.Of("script style");
}
