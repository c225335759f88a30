using System.Globalization;
using System.Text;

namespace Talaia.Drawing;

/// <summary>The outlines of tiles that fit into each other: a knob on one side of each seam, the same curve on both. Outer sides are straight.</summary>
internal static class Jigsaw
{
    /// <summary>Side of a tile; the least that a finger needs, where the drawing is shown at natural size.</summary>
    public const int Size = 44;

    private const int Neck = 4;
    private const int Reach = 8;
    private const int Bow = 9;

    /// <param name="index">Place of the tile, row by row from the upper left.</param>
    /// <param name="count">Tiles in all.</param>
    /// <param name="columns">Tiles of a full row.</param>
    /// <returns>A closed path, clockwise from the upper left corner of the tile; units as of <see cref="Size"/>, the first tile at the origin.</returns>
    public static string Outline(int index, int count, int columns)
    {
        var (row, column) = (index / columns, index % columns);
        var (x, y) = (column * Size, row * Size);
        var hasRight = column + 1 < columns && index + 1 < count;
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{x} {y}");
        Across(path, x, y, 1, row > 0 ? Below(row - 1, column) : 0);
        Down(path, x + Size, y, 1, hasRight ? Beside(row, column) : 0);
        Across(path, x + Size, y + Size, -1, index + columns < count ? Below(row, column) : 0);
        Down(path, x, y + Size, -1, column > 0 ? Beside(row, column - 1) : 0);
        return path.Append('z').ToString();
    }

    /// <summary>Where the seam to the right of a tile bulges: 1 to the right, -1 to the left.</summary>
    private static int Beside(int row, int column) => (row + column) % 2 == 0 ? 1 : -1;

    /// <summary>Where the seam below a tile bulges: 1 down, -1 up.</summary>
    private static int Below(int row, int column) => (row + column) % 2 == 0 ? -1 : 1;

    private static void Across(StringBuilder path, int x, int y, int step, int bulge)
    {
        var middle = x + step * Size / 2;
        if (bulge != 0)
            path.Append(CultureInfo.InvariantCulture, $"H{middle - step * Neck}C{middle - step * Reach} {y + bulge * Bow} {middle + step * Reach} {y + bulge * Bow} {middle + step * Neck} {y}");
        path.Append(CultureInfo.InvariantCulture, $"H{x + step * Size}");
    }

    private static void Down(StringBuilder path, int x, int y, int step, int bulge)
    {
        var middle = y + step * Size / 2;
        if (bulge != 0)
            path.Append(CultureInfo.InvariantCulture, $"V{middle - step * Neck}C{x + bulge * Bow} {middle - step * Reach} {x + bulge * Bow} {middle + step * Reach} {x} {middle + step * Neck}");
        path.Append(CultureInfo.InvariantCulture, $"V{y + step * Size}");
    }
}
