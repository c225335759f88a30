namespace Talaia.Drawing;

/// <summary>A point of the plane: x east, y south, both in degrees of latitude.</summary>
internal readonly record struct PlanePoint(double X, double Y);

/// <summary>
/// A municipality and its rings. A ring lists arcs in order; arc i runs backwards when given as ~i, as TopoJSON has it.
/// </summary>
internal sealed record MapShape(MapMunicipality Municipality, IReadOnlyList<IReadOnlyList<int>> Rings)
{
    /// <summary>Arcs of all rings without their direction.</summary>
    public IEnumerable<int> Arcs => Rings.SelectMany(ring => ring).Select(Unsigned);

    public static int Unsigned(int arc) => arc < 0 ? ~arc : arc;
}
