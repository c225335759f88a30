using Talaia.Drawing;

namespace Talaia.House.Reference;

/// <summary>The shapes of the municipalities, read when first asked for and kept.</summary>
internal static class ShippedMap
{
    public static MapGeometry Read()
    {
        using var file = ShippedData.Open("territory/catalunya.topo.json");
        return MapGeometry.Read(file);
    }
}
