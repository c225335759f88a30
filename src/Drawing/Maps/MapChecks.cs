namespace Talaia.Drawing;

/// <summary>What must hold before a map is drawn from, so that drawing never fails.</summary>
internal static class MapChecks
{
    public static void Check(IReadOnlyList<MapShape> shapes, PlanePoint[][] arcs)
    {
        if (shapes.Count == 0)
            throw new FormatException("The map has no municipality.");
        if (shapes.CountBy(shape => shape.Municipality.Code).FirstOrDefault(code => code.Value > 1) is { Key: { } repeated })
            throw new FormatException($"The map has the municipality {repeated} more than once.");
        foreach (var shape in shapes)
            foreach (var ring in shape.Rings)
                CheckRing(shape.Municipality, ring, arcs);
    }

    private static void CheckRing(MapMunicipality of, IReadOnlyList<int> ring, PlanePoint[][] arcs)
    {
        if (ring.Count == 0)
            throw new FormatException($"A boundary of {of.Name} has no arc.");
        if (ring.FirstOrDefault(arc => MapShape.Unsigned(arc) >= arcs.Length, -1) is var missing and not -1)
            throw new FormatException($"A boundary of {of.Name} names the arc {missing}; the map has {arcs.Length}.");
        for (var i = 0; i < ring.Count; i++)
        {
            var end = End(arcs, ring[i]);
            var start = End(arcs, ~ring[(i + 1) % ring.Count]);
            if (end != start)
                throw new FormatException($"A boundary of {of.Name} is broken: the arc {ring[i]} does not meet the next.");
        }
    }

    private static PlanePoint End(PlanePoint[][] arcs, int arc) => arc < 0 ? arcs[~arc][0] : arcs[arc][^1];
}
