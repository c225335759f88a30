using System.Text;
using System.Xml;

namespace Talaia.Consultation.Exports;

/// <summary>What XML 1.0, and so XLSX and DDI, can hold of a text.</summary>
internal static class XmlText
{
    /// <summary>The text with each character that XML forbids (most control characters, halves of pairs) replaced by U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text, i++, 2);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }
}
