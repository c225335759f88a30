namespace Talaia.Web.Style;

/// <summary>Two colours that stand together, and the contrast that they must have.</summary>
/// <param name="Front">Token of the letters, the line or the shape.</param>
/// <param name="Back">Token of what lies behind.</param>
/// <param name="Least">4.5 for text, 3 for what is not (WCAG 2.2, 1.4.3 and 1.4.11).</param>
public sealed record ColourPair(string Front, string Back, double Least)
{
    private const double Text = 4.5;
    private const double Shape = 3;

    public static IReadOnlyList<ColourPair> All { get; } =
    [
        new("t-text", "t-bg", Text), new("t-text", "t-surface", Text), new("t-text", "t-sunken", Text), new("t-muted", "t-bg", Text), new("t-muted", "t-sunken", Text),
        new("t-accent", "t-bg", Text), new("t-accent", "t-surface", Text), new("t-on-accent", "t-accent", Text), new("t-text", "t-accent-soft", Text),
        new("t-on-signal", "t-signal", Text), new("t-signal-text", "t-bg", Text), new("t-danger", "t-bg", Text), new("t-danger", "t-danger-soft", Text),
        new("t-ok", "t-bg", Text), new("t-ok", "t-ok-soft", Text), new("t-on-sea", "t-sea", Text), new("t-on-sea-muted", "t-sea", Text),
        new("t-line-strong", "t-bg", Shape), new("t-line-strong", "t-surface", Shape), new("t-focus-outer", "t-bg", Shape), new("t-focus-outer", "t-focus-inner", Shape),
        new("t-ring-1", "t-bg", Text), new("t-ring-2", "t-bg", Text), new("t-ring-3", "t-bg", Text), new("t-ring-4", "t-bg", Text),
    ];

    /// <summary>The front is letters, not a line or a shape.</summary>
    public bool IsText => Least >= Text;

    public double Light => Contrast.Of(ColourTokens.Known.Light[Front], ColourTokens.Known.Light[Back]);

    public double Dark => Contrast.Of(ColourTokens.Known.Dark[Front], ColourTokens.Known.Dark[Back]);

    public bool IsEnough => Math.Min(Light, Dark) >= Least;
}
