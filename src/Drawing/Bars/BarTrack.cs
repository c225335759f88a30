namespace Talaia.Drawing;

/// <summary>The strip of one bar: where 0 to 100 lies, in units of the figure.</summary>
internal readonly record struct BarTrack(double Left, double Top, double Width, double Height)
{
    /// <summary>Where a value stands; beyond 0–100 it stands at the end, so that nothing leaves the strip.</summary>
    public double At(double value) => Left + Width * Math.Clamp(value, 0, 100) / 100;

    public double Middle => Top + Height / 2;

    public void Fill(SvgWriter svg, Mark mark, double from, double to, double height) =>
        svg.Rect(mark, At(from), Middle - height / 2, At(to) - At(from), height);
}
