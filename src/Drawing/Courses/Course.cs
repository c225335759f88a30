namespace Talaia.Drawing;

/// <summary>How a share grows day by day, beside the run before, and where it is expected to end.</summary>
public static class Course
{
    private const int Height = 260;
    private const int Size = 13;
    private const double Top = 18;
    private const double Baseline = Height - 28;
    private const double Left = 52;
    private const double Right = 96;

    private static readonly Mark Line = new("course", $"fill=\"none\" stroke=\"{Palette.Accent}\" stroke-width=\"2.5\" stroke-linejoin=\"round\"");
    private static readonly Mark FormerLine = new("course-former", $"fill=\"none\" stroke=\"{Palette.LineStrong}\" stroke-width=\"2\" stroke-dasharray=\"5 4\" stroke-linejoin=\"round\"");
    private static readonly Mark Point = new("course-end", $"fill=\"{Palette.Accent}\"");

    /// <summary>Draws shares as lines over the days. The forecast stands at the right edge as a whisker with its middle marked.</summary>
    /// <param name="points">In order; at least one.</param>
    /// <param name="end">Null where nothing is foretold.</param>
    /// <param name="id">Beginning of every id inside: a letter, then letters, digits, hyphens, underscores.</param>
    /// <exception cref="ArgumentException">No point, or a share that is not within 0 and 1.</exception>
    public static Figure Draw(IReadOnlyList<CoursePoint> points, CourseEnd? end, CourseText text, Medium medium, string id, int width = 720)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 300);
        ArgumentOutOfRangeException.ThrowIfZero(points.Count);
        foreach (var share in points.SelectMany(point => new[] { point.Now, point.Former }).Concat(end is null ? [] : [end.Expected, end.Low, end.High]).OfType<double>())
            if (!(share is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(points), "A share lies between 0 and 1.");

        var svg = new SvgWriter(medium);
        DrawScale(svg, text, width - Right);
        DrawDays(svg, points, width);
        DrawLine(svg, FormerLine, points, point => point.Former, width);
        DrawLine(svg, Line, points, point => point.Now, width);
        DrawNames(svg, points, end, text, width);
        if (end is not null)
            DrawEnd(svg, end, text, width);
        return new FigureFrame(FigureId.Check(id), "fig", text, medium, width, Height).Enclose(svg);
    }

    private static double At(double share) => Baseline - ((Baseline - Top) * share);

    private static double At(int i, int count, int width) => count == 1 ? Left : Left + ((width - Right - Left) * i / (count - 1));

    private static void DrawScale(SvgWriter svg, FigureText text, double right)
    {
        foreach (var share in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            svg.Text(Mark.Quiet, Left - 8, At(share) + 4, Size, share.ToString("P0", text.Culture), "end");
            svg.Line(share == 0 ? Mark.Axis : Mark.Rule, Left, At(share), right, At(share));
        }
    }

    private static void DrawDays(SvgWriter svg, IReadOnlyList<CoursePoint> points, int width)
    {
        var step = points.Count == 1 ? width : (width - Right - Left) / (points.Count - 1);
        var every = (int)Math.Ceiling((points.Max(point => TextWidth.Of(point.Label, Size)) + 10) / step);
        for (var i = 0; i < points.Count; i += every)
            svg.Text(Mark.Quiet, At(i, points.Count, width), Baseline + 18, Size, points[i].Label, "middle");
    }

    private static void DrawLine(SvgWriter svg, Mark mark, IReadOnlyList<CoursePoint> points, Func<CoursePoint, double?> of, int width)
    {
        var drawn = points.Index().Where(point => of(point.Item) is not null).Select(point => $"{Coordinate.Text(At(point.Index, points.Count, width))},{Coordinate.Text(At(of(point.Item)!.Value))}").ToList();
        if (drawn.Count > 1)
            svg.Shape("polyline", mark, ("points", string.Join(' ', drawn)));
        if (drawn.Count > 0 && mark == Line)
        {
            var last = drawn[^1].Split(',');
            svg.Shape("circle", Point, ("cx", last[0]), ("cy", last[1]), ("r", "4"));
        }
    }

    /// <summary>Each line is named at its end, so that nobody has to match colours; names that would meet are moved apart.</summary>
    private static void DrawNames(SvgWriter svg, IReadOnlyList<CoursePoint> points, CourseEnd? end, CourseText text, int width)
    {
        var former = points.LastOrDefault(point => point.Former is not null)?.Former;
        var last = points.Index().LastOrDefault(point => point.Item.Now is not null);
        if (former is { } share)
            svg.Text(Mark.Quiet, width - Right + 8, At(share) + (end is { } e && Math.Abs(At(e.Expected) - At(share)) < 34 ? 30 : 4), Size, text.Former);
        if (last.Item?.Now is { } now)
        {
            var x = At(last.Index, points.Count, width);
            var isLate = x > width - Right - TextWidth.Of(text.Now, Size) - 12;
            svg.Text(Mark.Value, isLate ? x - 8 : x + 8, At(now) - 8, Size, text.Now, isLate ? "end" : "start");
        }
    }

    private static void DrawEnd(SvgWriter svg, CourseEnd end, CourseText text, int width)
    {
        var x = width - Right;
        svg.Line(Mark.Whisker, x, At(end.Low), x, At(end.High));
        svg.Line(Mark.Whisker, x - 5, At(end.Low), x + 5, At(end.Low));
        svg.Line(Mark.Whisker, x - 5, At(end.High), x + 5, At(end.High));
        svg.Shape("circle", Point, ("cx", Coordinate.Text(x)), ("cy", Coordinate.Text(At(end.Expected))), ("r", "4"));
        svg.Text(Mark.Value, x + 10, At(end.Expected) - 3, Size, end.Expected.ToString("P0", text.Culture));
        svg.Text(Mark.Quiet, x + 10, At(end.Expected) + 13, Size, text.Forecast);
    }
}
