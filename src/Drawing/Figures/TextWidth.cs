namespace Talaia.Drawing;

/// <summary>How wide text runs in Source Sans 3 Regular, without a font at hand.</summary>
internal static class TextWidth
{
    // Advance widths of U+0020 to U+007E in thousandths of the type size, measured from the typeface.
    private static readonly short[] Advances =
    [
        200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350,
        497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
        847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539,
        303, 350, 303, 497, 500, 542,
        504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425,
        303, 241, 303, 497,
    ];

    /// <summary>Width in the units of <paramref name="size"/>. Letters with accents count as lower case; wide scripts and emoji as a full em.</summary>
    public static double Of(string text, double size)
    {
        var thousandths = 0;
        foreach (var c in text)
        {
            thousandths += c switch
            {
                >= ' ' and <= '~' => Advances[c - ' '],
                < ' ' or (>= '\u0300' and <= '\u036f') => 0,
                '\u00b7' or '\u2018' or '\u2019' => 249,
                < '\u0250' => 550,
                >= '\u1100' => char.IsSurrogate(c) ? 500 : c is >= '\u2000' and < '\u2070' ? 500 : 1000,
                _ => 600,
            };
        }

        return thousandths * size / 1000;
    }
}
