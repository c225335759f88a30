using System.Text;

namespace Talaia.Drawing;

/// <summary>How one kind of thing is drawn: by a class on a page, by attributes in print.</summary>
/// <param name="Class">Class name that `figures.css` colours.</param>
/// <param name="Print">Presentation attributes, written out.</param>
/// <param name="Page">Attributes that a page needs too, because they are part of the geometry or follow the text's colour.</param>
internal sealed record Mark(string Class, string Print, string Page = "")
{
    public void AppendTo(StringBuilder to, Medium medium)
    {
        if (medium == Medium.Print)
        {
            to.Append(' ').Append(Print);
            return;
        }

        to.Append(" class=\"").Append(Class).Append('"');
        if (Page.Length > 0)
            to.Append(' ').Append(Page);
    }

    public static readonly Mark Track = new("bg", $"fill=\"{Palette.Sunken}\"");
    public static readonly Mark Bar = new("b", $"fill=\"{Palette.Class4}\"");
    public static readonly Mark StrongBar = new("b hi", $"fill=\"{Palette.Accent}\"");
    public static readonly Mark Band = new("iv", $"fill=\"{Palette.Line}\"");
    public static readonly Mark Median = new("md", $"fill=\"{Palette.Text}\"");
    public static readonly Mark Whisker = new("wh", $"fill=\"none\" stroke=\"{Palette.Text}\" stroke-width=\"2\"");
    public static readonly Mark WhiskerHalo = new("wh-halo", $"fill=\"none\" stroke=\"{Palette.Surface}\" stroke-width=\"5\"");
    public static readonly Mark Rule = new("rule", $"stroke=\"{Palette.Line}\" stroke-width=\"1\"");
    public static readonly Mark Axis = new("axis", $"stroke=\"{Palette.LineStrong}\" stroke-width=\"1\"");

    public static readonly Mark Label = new("l", $"fill=\"{Palette.Text}\"", "fill=\"currentColor\"");
    public static readonly Mark Value = new("v", $"fill=\"{Palette.Text}\" font-weight=\"600\"", "fill=\"currentColor\" font-weight=\"600\"");
    public static readonly Mark Quiet = new("m", $"fill=\"{Palette.Muted}\"", "fill=\"currentColor\"");
    public static readonly Mark Call = new("call", $"fill=\"{Palette.SignalText}\" font-weight=\"600\"", "fill=\"currentColor\" font-weight=\"600\"");
}
