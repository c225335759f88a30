using System.Text;
using System.Xml;

namespace Talaia.Conference.Schedules;

/// <summary>Text that may stand in any of the formats: control characters and halves of characters are left out (XML 1.0 §2.2).</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        var clean = true;
        for (var at = 0; at < text.Length && clean; at++)
            clean = XmlConvert.IsXmlChar(text[at]);
        if (clean)
            return text;
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
                kept.Append(text[at]);
            else if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                kept.Append(text[at]).Append(text[++at]);
        }

        return kept.ToString();
    }
}
