using System.Collections.Frozen;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// Elements and attributes of presentation MathML 3 that content of a feed may keep, by sections of its chapters 3 and 5 (w3.org/TR/MathML3). Content
/// MathML (chapter 4) is seldom shown, and is not among them.
/// </summary>
internal static class MathNames
{
    private const string Tokens = "math mi mn mo mtext mspace ms mglyph";
    private const string Layout = "mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose";
    private const string Scripts = "msub msup msubsup munder mover munderover mmultiscripts mprescripts none";
    private const string Tables = "mtable mlabeledtr mtr mtd maligngroup malignmark";
    private const string Elementary = "mstack mlongdiv msgroup msrow mscarries mscarry msline";
    private const string Linked = "maction semantics annotation annotation-xml";

    public static readonly FrozenSet<string> Elements = NameList.Of(Tokens, Layout, Scripts, Tables, Elementary, Linked);

    private const string Core = "dir id href xlink:href xlink:show xlink:type xmlns xmlns:xlink";
    private const string OfMath = "altimg altimg-height altimg-valign altimg-width alttext display overflow";
    private const string OfTokens = "fontstyle fontweight mathbackground mathcolor mathsize mathvariant lquote rquote src alt";
    private const string OfOperators = """
        accent fence form largeop lspace maxsize minsize movablelimits rspace separator stretchy symmetric indentalign indentalignfirst indentalignlast
        indentshift indentshiftfirst indentshiftlast indenttarget infixlinebreakstyle linebreak linebreakmultchar linebreakstyle lineleading
        """;
    private const string OfLayout = """
        accentunder bevelled close decimalpoint denomalign depth displaystyle height linethickness notation numalign open scriptlevel scriptminsize
        scriptsizemultiplier separators subscriptshift superscriptshift voffset width
        """;
    private const string OfTables = """
        align alignmentscope columnalign columnlines columnspacing columnspan columnwidth edge equalcolumns equalrows frame framespacing groupalign
        minlabelspacing rowalign rowlines rowspacing rowspan side
        """;
    private const string OfElementary = "charalign crossout length location longdivstyle position shift stackalign";
    private const string OfLinked = "actiontype encoding other selection";

    public static readonly FrozenSet<string> Attributes =
        NameList.Of(Core, OfMath, OfTokens, OfOperators, OfLayout, OfTables, OfElementary, OfLinked);
}
