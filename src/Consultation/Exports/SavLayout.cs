using System.Globalization;

namespace Talaia.Consultation.Exports;

/// <summary>A part of a variable that SPSS takes for one variable: all but texts of more than 255 bytes have one.</summary>
/// <param name="ShortName">Eight ASCII characters at most, only for the file.</param>
/// <param name="Width">0 for a number, else the bytes set aside, up to 255.</param>
/// <param name="Used">Bytes of the text that stand in it.</param>
internal sealed record SavSegment(string ShortName, int Width, int Used)
{
    /// <summary>Units of eight bytes.</summary>
    public int Octets => Width == 0 ? 1 : (Width + 7) / 8;
}

/// <summary>Where a variable stands in a system file.</summary>
/// <param name="Width">0 for a number.</param>
/// <param name="Place">Its first unit of eight bytes in a row, from 1.</param>
internal sealed record SavVariable(Variable Source, int Width, int Place, IReadOnlyList<SavSegment> Segments)
{
    public const int LongestText = 32_767;

    private const int Longest = 255;
    private const int SetAside = 252;

    public static List<SavVariable> Of(IReadOnlyList<Variable> variables)
    {
        var (all, place) = (new List<SavVariable>(), 1);
        foreach (var (number, variable) in variables.Index())
        {
            var width = variable.Kind == VariableKind.Text ? Math.Clamp(variable.Width, 1, LongestText) : 0;
            all.Add(new SavVariable(variable, width, place, SegmentsOf($"V{number.ToString("X4", CultureInfo.InvariantCulture)}", width)));
            place += all[^1].Segments.Sum(segment => segment.Octets);
        }

        return all;
    }

    /// <summary>A long text has a segment for each 252 bytes of its width, of 255 each but the last, and fills them to 255.</summary>
    private static List<SavSegment> SegmentsOf(string name, int width)
    {
        if (width <= Longest)
            return [new SavSegment(name, width, width)];
        var count = (width + SetAside - 1) / SetAside;
        return [.. Enumerable.Range(0, count).Select(i => new SavSegment(
            i == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{i:X2}"),
            i < count - 1 ? Longest : width - (i * SetAside),
            Math.Clamp(width - (i * Longest), 0, Longest)))];
    }
}
