using System.Globalization;
using System.Text;
using QRCoder;

namespace Talaia.Drawing;

/// <summary>A QR code (ISO/IEC 18004) as SVG: dark squares on white whatever the page's colours, since cameras want it so, in a quiet zone of four modules.</summary>
public static class SquareCode
{
    /// <param name="text">What a camera reads: an address, at most some 2,000 characters.</param>
    /// <param name="title">What the picture is, for who listens.</param>
    /// <returns>One `svg` element, everything in it encoded.</returns>
    public static string Draw(string text, string title)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var start = x;
                while (x < rows.Count && rows[y][x])
                    x++;
                if (x > start)
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1H{start}z");
            }
        }

        var name = new StringBuilder();
        SvgText.Append(name, title);
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"square-code\" viewBox=\"0 0 {rows.Count} {rows.Count}\" width=\"200\" height=\"200\" role=\"img\" aria-label=\"{name}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
