using System.Text;

namespace Talaia.Drawing;

/// <summary>Makes any text safe inside XML 1.0.</summary>
internal static class SvgText
{
    /// <summary>
    /// Markup is escaped; tabs and line ends become spaces; what XML cannot hold at all (other control characters,
    /// lone surrogates, U+FFFE, U+FFFF) is left out. Good for content and for attributes in double quotes.
    /// </summary>
    public static void Append(StringBuilder to, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                    to.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '<' => to.Append("&lt;"),
                '>' => to.Append("&gt;"),
                '&' => to.Append("&amp;"),
                '"' => to.Append("&quot;"),
                '\t' or '\n' or '\r' => to.Append(' '),
                < ' ' or (>= '\u007f' and <= '\u009f') or '\ufffe' or '\uffff' => to,
                _ => to.Append(c),
            };
        }
    }
}
