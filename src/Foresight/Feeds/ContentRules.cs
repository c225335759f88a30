using System.Collections.Frozen;

namespace Talaia.Foresight.Feeds;

/// <summary>Which elements and attributes content of a feed may keep. Everything else goes; nothing here runs, loads a frame or leaves its place.</summary>
internal static class ContentRules
{
    public static readonly FrozenSet<string> Elements = Words("""
        a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code col colgroup command
        data datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6
        header hgroup hr i img input ins kbd keygen label legend li m main map mark menu meter multicol nav nextid noscript ol optgroup option
        output p picture pre progress q rp rt ruby s samp section select small sound source spacer span strike strong sub summary sup table tbody
        td textarea tfoot th thead time tr track tt u ul var video wbr
        """);

    public static readonly FrozenSet<string> Attributes = Words("""
        abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance bgcolor bgproperties border
        bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char charoff charset checked choff cite
        class clear color cols colspan compact contenteditable controls coords data datafld datapagesize datasrc datetime default delay dir
        disabled draggable dynsrc enctype end face for form frame galleryimg gutter headers height hidden hidefocus high href hreflang hspace icon
        id inputmode ismap keytype label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc max maxlength media method min
        multiple name nohref noshade nowrap open optimum pattern ping point-size poster pqg preload prompt radiogroup readonly rel repeat-max
        repeat-min replace required rev rightspacing rows rowspan rules scope selected shape size span src start step style summary suppress
        tabindex target template title toppadding type unselectable urn usemap valign value variable volume vrml vspace width wrap xml:lang
        """);

    public static readonly FrozenSet<string> Empty =
        Words("area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr");

    /// <summary>Elements that go together with the text inside them.</summary>
    public static readonly FrozenSet<string> WithText = Words("applet script style");

    public static readonly FrozenSet<string> MathElements = Words("""
        annotation annotation-xml maction maligngroup malignmark math menclose merror mfenced mfrac mglyph mi mlabeledtr mlongdiv mmultiscripts mn
        mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup
        mtable mtd mtext mtr munder munderover none semantics
        """);

    public static readonly FrozenSet<string> MathAttributes = Words("""
        accent accentunder actiontype align alignmentscope altimg altimg-height altimg-valign altimg-width alttext bevelled charalign close
        columnalign columnlines columnspacing columnspan columnwidth crossout decimalpoint denomalign depth dir display displaystyle edge encoding
        equalcolumns equalrows fence fontstyle fontweight form frame framespacing groupalign height href id indentalign indentalignfirst
        indentalignlast indentshift indentshiftfirst indentshiftlast indenttarget infixlinebreakstyle largeop length linebreak linebreakmultchar
        linebreakstyle lineleading linethickness location longdivstyle lquote lspace mathbackground mathcolor mathsize mathvariant maxsize
        minlabelspacing minsize movablelimits notation numalign open other overflow position rowalign rowlines rowspacing rowspan rquote rspace
        scriptlevel scriptminsize scriptsizemultiplier selection separator separators shift side src stackalign stretchy subscriptshift
        superscriptshift symmetric voffset width xlink:href xlink:show xlink:type xmlns xmlns:xlink
        """);

    /// <summary>SVG names in lower case to their true spelling.</summary>
    public static readonly FrozenDictionary<string, string> SvgElements = Spellings("""
        a animate animateColor animateMotion animateTransform circle defs desc ellipse font-face font-face-name font-face-src foreignObject g glyph
        hkern line linearGradient marker metadata missing-glyph mpath path polygon polyline radialGradient rect set stop svg switch text title
        tspan use
        """);

    public static readonly FrozenDictionary<string, string> SvgAttributes = Spellings("""
        accent-height accumulate additive alphabetic arabic-form ascent attributeName attributeType baseProfile bbox begin by calcMode cap-height
        class color color-rendering content cx cy d descent display dur dx dy end fill fill-opacity fill-rule font-family font-size font-stretch
        font-style font-variant font-weight from fx fy g1 g2 glyph-name gradientUnits hanging height horiz-adv-x horiz-origin-x id ideographic k
        keyPoints keySplines keyTimes lang marker-end marker-mid marker-start markerHeight markerUnits markerWidth mathematical max min name
        offset opacity orient origin overline-position overline-thickness panose-1 path pathLength points preserveAspectRatio r refX refY
        repeatCount repeatDur requiredExtensions requiredFeatures restart rotate rx ry slope stemh stemv stop-color stop-opacity
        strikethrough-position strikethrough-thickness stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
        stroke-miterlimit stroke-opacity stroke-width systemLanguage target text-anchor to transform type u1 u2 underline-position
        underline-thickness unicode unicode-range units-per-em values version viewBox visibility width widths x x-height x1 x2 xlink:actuate
        xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type xml:base xml:lang xml:space xmlns xmlns:xlink y y1 y2 zoomAndPan
        """);

    /// <summary>Attributes whose value is an address: never one that does something.</summary>
    public static readonly FrozenSet<string> Addresses =
        Words("href src action background cite longdesc dynsrc lowsrc poster data icon ping template vrml usemap xlink:href altimg xml:base");

    /// <summary>Attributes of an SVG animation that could set an address.</summary>
    public static readonly FrozenSet<string> AnimatedValues = Words("to from by values");

    /// <summary>Element and attribute pairs that hold an address relative to the document.</summary>
    public static readonly FrozenSet<string> Relative = Words("""
        a/href area/href audio/src blockquote/cite del/cite form/action img/longdesc img/src img/usemap input/src input/usemap ins/cite q/cite
        source/src video/poster video/src track/src
        """);

    private static FrozenSet<string> Words(string words) => Split(words).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Spellings(string words) =>
        Split(words).ToFrozenDictionary(word => word.ToLowerInvariant(), StringComparer.Ordinal);

    private static string[] Split(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
