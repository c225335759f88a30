using System.Globalization;
using Talaia.Kernel.Foreign;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>Reads how a node or connection is drawn. A colour that is none is left out.</summary>
internal static class StyleReader
{
    public static ViewStyle Read(XmlWalk walk)
    {
        string? fill = null, lineColor = null, fontName = null, fontSize = null, fontStyle = null, fontColor = null;
        int? width = int.TryParse(walk.Attribute("lineWidth"), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;
        walk.EachChild(name =>
        {
            switch (name)
            {
                case "fillColor":
                    fill = Color(walk);
                    break;
                case "lineColor":
                    lineColor = Color(walk);
                    break;
                case "font":
                    (fontName, fontSize, fontStyle) = (walk.Attribute("name"), walk.Attribute("size"), walk.Attribute("style"));
                    walk.EachChild(child =>
                    {
                        if (child == "color")
                            fontColor = Color(walk);
                        else
                            walk.Skip();
                    });
                    break;
                default:
                    walk.Skip();
                    break;
            }
        });
        return new ViewStyle(fill, lineColor, width, fontName, fontSize, fontStyle, fontColor);
    }

    private static string? Color(XmlWalk walk)
    {
        var (r, g, b, a) = (Byte(walk.Attribute("r")), Byte(walk.Attribute("g")), Byte(walk.Attribute("b")), Byte(walk.Attribute("a")));
        walk.Skip();
        if (r is null || g is null || b is null)
            return null;
        var color = string.Create(CultureInfo.InvariantCulture, $"#{r:x2}{g:x2}{b:x2}");
        return a is null or > 100 ? color : string.Create(CultureInfo.InvariantCulture, $"{color}/{a}");
    }

    private static byte? Byte(string? text) => byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
