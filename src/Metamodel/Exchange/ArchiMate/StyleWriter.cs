using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Talaia.Kernel.Foreign;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>Writes how a node or connection is drawn; what the schema would refuse is left out.</summary>
internal static partial class StyleWriter
{
    public static void Write(XmlWriter xml, ViewStyle? style)
    {
        if (style is null)
            return;
        xml.WriteStartElement("style");
        if (style.LineWidth is > 0 and int width)
            xml.WriteAttributeString("lineWidth", width.ToString(CultureInfo.InvariantCulture));
        Color(xml, "lineColor", style.Line);
        Color(xml, "fillColor", style.Fill);
        if (style.FontName is not null || style.FontSize is not null || style.FontStyle is not null || style.FontColor is not null)
            Font(xml, style);
        xml.WriteEndElement();
    }

    private static void Font(XmlWriter xml, ViewStyle style)
    {
        xml.WriteStartElement("font");
        if (style.FontName is { } name)
            xml.WriteAttributeString("name", XmlSafe.Of(name));
        if (style.FontSize is { } size && Size().IsMatch(size))
            xml.WriteAttributeString("size", size);
        if (style.FontStyle is { } words && words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => word is "plain" or "bold" or "italic" or "underline"))
            xml.WriteAttributeString("style", words);
        Color(xml, "color", style.FontColor);
        xml.WriteEndElement();
    }

    private static void Color(XmlWriter xml, string name, string? color)
    {
        if (color is null || Form().Match(color) is not { Success: true } match)
            return;
        xml.WriteStartElement(name);
        foreach (var part in (ReadOnlySpan<string>)["r", "g", "b"])
            xml.WriteAttributeString(part, byte.Parse(match.Groups[part].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        if (match.Groups["a"] is { Success: true } opacity)
            xml.WriteAttributeString("a", opacity.Value);
        xml.WriteEndElement();
    }

    [GeneratedRegex("^#(?<r>[0-9a-f]{2})(?<g>[0-9a-f]{2})(?<b>[0-9a-f]{2})(/(?<a>100|[0-9]{1,2}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[1-9][0-9]*(\.0|\.5)?$")]
    private static partial Regex Size();
}
