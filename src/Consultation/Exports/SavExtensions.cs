using System.Text;

namespace Talaia.Consultation.Exports;

/// <summary>The extension records of a system file: what newer programs know of its variables.</summary>
internal static class SavExtensions
{
    public static void Write(SavBytes bytes, List<SavVariable> variables, string language, int longestLabel)
    {
        bytes.Extension(3, 4, Of(part => part.Whole(1, 0, 0, -1, 1, 1, 2, 65001))); // IEEE numbers, the least byte first, UTF-8
        bytes.Extension(4, 8, Of(part =>
        {
            part.Number(double.MinValue);
            part.Number(double.MaxValue);
            part.Number(Math.BitIncrement(double.MinValue));
        }));
        bytes.Extension(11, 4, Of(part =>
        {
            foreach (var variable in variables)
            {
                foreach (var segment in variable.Segments)
                    part.Whole((int)variable.Source.Measure + 1, Math.Clamp(variable.Width, 8, 40), variable.Width == 0 ? 1 : 0);
            }
        }));
        bytes.Extension(13, 1, Encoding.ASCII.GetBytes(string.Join('\t', variables.Select(variable => $"{variable.Segments[0].ShortName}={variable.Source.Name}"))));
        if (variables.Exists(variable => variable.Segments.Count > 1))
            bytes.Extension(14, 1, Encoding.ASCII.GetBytes(string.Concat(variables.Where(variable => variable.Segments.Count > 1).Select(variable => $"{variable.Segments[0].ShortName}={variable.Width:00000}\0\t"))));
        LongTexts(bytes, [.. variables.Where(variable => variable.Width > 8)], language, longestLabel);
        bytes.Extension(20, 1, "UTF-8"u8.ToArray());
    }

    /// <summary>Value labels and missing values of texts that do not fit in eight bytes.</summary>
    private static void LongTexts(SavBytes bytes, List<SavVariable> variables, string language, int longestLabel)
    {
        var labelled = variables.FindAll(variable => variable.Source.Values.Count > 0);
        if (labelled.Count > 0)
        {
            bytes.Extension(21, 1, Of(part =>
            {
                foreach (var variable in labelled)
                {
                    Counted(part, Encoding.ASCII.GetBytes(variable.Source.Name));
                    part.Whole(variable.Width, variable.Source.Values.Count);
                    foreach (var value in variable.Source.Values)
                    {
                        Counted(part, SavBytes.Padded((string)value.Value, variable.Width));
                        Counted(part, SavBytes.Cut(value.Label.In(language), longestLabel));
                    }
                }
            }));
        }

        var missing = variables.FindAll(variable => variable.Source.Missing.Count > 0);
        if (missing.Count == 0)
            return;
        bytes.Extension(22, 1, Of(part =>
        {
            foreach (var variable in missing)
            {
                Counted(part, Encoding.ASCII.GetBytes(variable.Source.Name));
                part.Byte((byte)variable.Source.Missing.Count);
                part.Whole(8);
                foreach (var value in variable.Source.Missing)
                    part.Text((string)value, 8);
            }
        }));
    }

    private static void Counted(SavBytes part, byte[] data)
    {
        part.Whole(data.Length);
        part.Bytes(data);
    }

    private static byte[] Of(Action<SavBytes> write)
    {
        using var stream = new MemoryStream();
        var part = new SavBytes(stream);
        write(part);
        return stream.ToArray();
    }
}
