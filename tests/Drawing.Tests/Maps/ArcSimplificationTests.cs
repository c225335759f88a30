using FsCheck.Xunit;

namespace Talaia.Drawing.Tests.Maps;

public class ArcSimplificationTests
{
    [Property]
    public void Ends_stay_order_stays_and_nothing_is_invented(sbyte[] ys)
    {
        PlanePoint[] line = [.. ys.Prepend((sbyte)0).Append((sbyte)0).Select((y, x) => new PlanePoint(x, y))];
        var simple = ArcSimplification.Simplify(line, 10);
        Assert.Equal((line[0], line[^1]), (simple[0], simple[^1]));
        Assert.Equal(simple.OrderBy(point => point.X), simple);
        Assert.Subset(line.ToHashSet(), simple.ToHashSet());
    }

    [Fact]
    public void A_closed_arc_keeps_its_shape()
    {
        PlanePoint[] square = [new(0, 0), new(5, 0), new(10, 0), new(10, 10), new(0, 10), new(0, 0)];
        Assert.Equal([new(0, 0), new(10, 0), new(10, 10), new(0, 10), new(0, 0)], ArcSimplification.Simplify(square, 1));
    }
}
