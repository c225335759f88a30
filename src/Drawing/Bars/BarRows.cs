namespace Talaia.Drawing;

/// <summary>One row of a bar figure, in words: the label, a small note below it, the value at the end.</summary>
internal sealed record BarWords(string Label, string Note, Mark NoteMark, string Value);

/// <summary>
/// Sets rows of label, strip and value one below the other. From 480 units of width the label stands left of the strip;
/// in a narrower figure (a telephone) above it, so that both stay legible.
/// </summary>
internal sealed class BarRows(SvgWriter svg, int width)
{
    public const int LeastWidth = 200;
    private const int Size = 15;
    private const int NoteSize = 13;
    private const int Line = 19;
    private const int NoteLine = 17;
    private const int Strip = 26;
    private const int Padding = 10;
    private const int ValueWidth = 48;

    private bool IsNarrow => width < 480;
    private double LabelWidth => IsNarrow ? width - ValueWidth : Math.Min(240, width * 0.34);
    private double Left => IsNarrow ? 0 : LabelWidth + 16;

    /// <summary>Where the next row begins; after the last row, the height so far.</summary>
    public double Bottom { get; set; }

    /// <summary>Sets one row and returns its strip, still empty.</summary>
    public BarTrack Next(BarWords words)
    {
        var labels = LineBreaking.Break(words.Label, LabelWidth, Size);
        var notes = words.Note.Length > 0 ? LineBreaking.Break(words.Note, LabelWidth, NoteSize) : [];
        double text = labels.Count * Line + notes.Count * NoteLine;
        var inside = IsNarrow ? text + 4 + Strip : Math.Max(text, Strip);
        var top = Bottom + Padding;
        var labelTop = IsNarrow ? top : top + (inside - text) / 2;
        for (var i = 0; i < labels.Count; i++)
            svg.Text(Mark.Label, 0, labelTop + Line * i + Size, Size, labels[i]);
        for (var i = 0; i < notes.Count; i++)
            svg.Text(words.NoteMark, 0, labelTop + Line * labels.Count + NoteLine * i + NoteSize, NoteSize, notes[i]);

        var track = Track(IsNarrow ? top + text + 4 : top + (inside - Strip) / 2);
        svg.Text(Mark.Value, width, IsNarrow ? top + Size : track.Middle + Size * 0.34, Size, words.Value, "end");
        Bottom = top + inside + Padding;
        svg.Line(Mark.Rule, 0, Bottom, width, Bottom);
        return track;
    }

    /// <summary>Writes 0, 25, 50, 75 and 100 under the strips.</summary>
    public void Scale(System.Globalization.CultureInfo culture)
    {
        var track = Track(Bottom);
        foreach (var value in new[] { 0, 25, 50, 75, 100 })
        {
            svg.Line(Mark.Axis, track.At(value), Bottom, track.At(value), Bottom + 5);
            var anchor = value switch { 0 => "start", 100 => "end", _ => "middle" };
            svg.Text(Mark.Quiet, track.At(value), Bottom + 6 + NoteSize, NoteSize, value.ToString("N0", culture), anchor);
        }

        Bottom += 26;
    }

    private BarTrack Track(double top) => new(Left, top, (IsNarrow ? width : width - ValueWidth) - Left, Strip);
}
