namespace Talaia.Drawing;

/// <summary>The light tokens of the house's look. Print has no other theme; pages take theirs from the style sheet.</summary>
internal static class Palette
{
    public const string Typeface = "Source Sans 3";
    public const string Surface = "#ffffff";
    public const string Sunken = "#f1ece3";
    public const string Line = "#ddd5c8";
    public const string LineStrong = "#857c6e";
    public const string Text = "#211e19";
    public const string Muted = "#5d564b";
    public const string Accent = "#0b4a6f";
    public const string SignalText = "#845400";
    public const string NoAnswer = "#ece8e1";
    public const string NoAnswerLine = "#a89f92";
    public const string Class4 = "#3a7aa3";

    /// <summary>Sequential ramp, least first; lightness falls evenly, so it reads without colour.</summary>
    public static readonly string[] Ramp = ["#f0e6cf", "#bdd3cd", "#7badc0", Class4, "#0b3d63"];
}
