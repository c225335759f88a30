namespace Talaia.Drawing;

internal static class ChoroplethColours
{
    // Even-odd, because a municipality around another has the inner border as a second ring.
    private const string Outline = $"fill-rule=\"evenodd\" stroke=\"{Palette.Surface}\" stroke-width=\"0.45\" stroke-linejoin=\"round\"";

    private static readonly Mark[] Marks =
    [
        new("na", Outline, "fill-rule=\"evenodd\""),
        .. Palette.Ramp.Select((colour, i) => new Mark($"q{i + 1}", $"fill=\"{colour}\" {Outline}", "fill-rule=\"evenodd\"")),
    ];

    /// <summary>0 is no answer, 1 to 5 the ramp.</summary>
    public static Mark Of(int number) => Marks[number];
}
