using System.Xml;

namespace Talaia.Kernel.Foreign;

/// <summary>Texts as XML 1.0 can hold them: characters that it forbids become U+FFFD.</summary>
public static class XmlSafe
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Holds(text, i))
                return Cleaned(text);
        }

        return text;
    }

    private static bool Holds(string text, int at) =>
        XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));

    private static string Cleaned(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = Holds(from, i) ? from[i] : '\uFFFD';
    });
}
