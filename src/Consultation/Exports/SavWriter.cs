using System.Globalization;
using System.Text;

namespace Talaia.Consultation.Exports;

/// <summary>A text that was longer than a system file can hold.</summary>
internal sealed record CutText(int Row, string Variable);

/// <summary>
/// Writes an SPSS system file (`.sav`) in UTF-8: long names, labels, value labels and missing values also of long texts, texts of up to 32,767 bytes in segments,
/// measures, weight, dates and times; rows in bytecodes, one at a time. The format as the developers' guide of GNU PSPP describes it.
/// </summary>
internal static class SavWriter
{
    private const int LongestVariableLabel = 255;
    private const int LongestValueLabel = 120;

    private static readonly DateTime Beginning = new(1582, 10, 14, 0, 0, 0, DateTimeKind.Unspecified);

    /// <param name="language">Of the labels; a gap is filled as everywhere.</param>
    /// <returns>Texts that were cut.</returns>
    public static IReadOnlyList<CutText> Write(Stream stream, DataSet data, string language)
    {
        var variables = SavVariable.Of(data.Variables);
        var bytes = new SavBytes(stream);
        Header(bytes, data, variables, language);
        foreach (var variable in variables)
            Declare(bytes, variable, language);
        foreach (var variable in variables.Where(variable => variable.Width <= 8))
            ValueLabels(bytes, variable, language);
        SavExtensions.Write(bytes, variables, language, LongestValueLabel);
        bytes.Whole(999, 0);
        return Rows(stream, data, variables);
    }

    private static void Header(SavBytes bytes, DataSet data, List<SavVariable> variables, string language)
    {
        var weight = variables.Find(variable => variable.Source.Name == data.Weight);
        bytes.Text("$FL2", 4);
        bytes.Text("@(#) SPSS DATA FILE - Talaia", 60);
        bytes.Whole(2, variables.Sum(variable => variable.Segments.Sum(segment => segment.Octets)), 1, weight?.Place ?? 0, data.Count ?? -1);
        bytes.Number(SavRows.Bias);
        bytes.Text(data.Made.ToString("dd MMM yy", CultureInfo.InvariantCulture), 9);
        bytes.Text("00:00:00", 8);
        bytes.Text(data.Title.In(language), 64);
        bytes.Bytes([0, 0, 0]);
    }

    private static void Declare(SavBytes bytes, SavVariable variable, string language)
    {
        var source = variable.Source;
        foreach (var (i, segment) in variable.Segments.Index())
        {
            var label = i == 0 ? SavBytes.Cut(source.Label.In(language), LongestVariableLabel) : [];
            var missing = i == 0 && variable.Width <= 8 ? source.Missing : [];
            var range = i == 0 ? source.MissingRange : null;
            bytes.Whole(2, segment.Width, label.Length > 0 ? 1 : 0, range is null ? missing.Count : -2 - missing.Count);
            bytes.Whole(Format(source, segment), Format(source, segment));
            bytes.Text(segment.ShortName, 8);
            if (label.Length > 0)
            {
                bytes.Whole(label.Length);
                bytes.Bytes(label);
                bytes.Bytes(new byte[(4 - (label.Length % 4)) % 4]);
            }

            if (range is { } between)
            {
                bytes.Number(between.From);
                bytes.Number(between.To);
            }

            foreach (var value in missing)
                Value(bytes, value);
            for (var more = 1; more < segment.Octets; more++)
            {
                bytes.Whole(2, -1, 0, 0, 0, 0);
                bytes.Text("", 8);
            }
        }
    }

    /// <summary>Format, width and decimals in a byte each: A, F, SDATE (yyyy/mm/dd), TIME, DATETIME.</summary>
    private static int Format(Variable source, SavSegment segment) => source.Kind switch
    {
        VariableKind.Text => (1 << 16) | (segment.Width << 8),
        VariableKind.Date => (39 << 16) | (10 << 8),
        VariableKind.Time => (21 << 16) | (8 << 8),
        VariableKind.DateTime => (22 << 16) | (20 << 8),
        _ => (5 << 16) | (12 << 8) | source.Decimals,
    };

    private static void Value(SavBytes bytes, object value)
    {
        if (value is string text)
            bytes.Text(text, 8);
        else
            bytes.Number(Number(value)!.Value);
    }

    private static void ValueLabels(SavBytes bytes, SavVariable variable, string language)
    {
        if (variable.Source.Values.Count == 0)
            return;
        bytes.Whole(3, variable.Source.Values.Count);
        foreach (var value in variable.Source.Values)
        {
            Value(bytes, value.Value);
            var label = SavBytes.Cut(value.Label.In(language), LongestValueLabel);
            bytes.Byte((byte)label.Length);
            bytes.Bytes(label);
            bytes.Bytes(Encoding.ASCII.GetBytes(new string(' ', (8 - ((label.Length + 1) % 8)) % 8)));
        }

        bytes.Whole(4, 1, variable.Place);
    }

    private static List<CutText> Rows(Stream stream, DataSet data, List<SavVariable> variables)
    {
        var (rows, cut, number) = (new SavRows(stream), new List<CutText>(), 0);
        foreach (var row in data.Rows)
        {
            number++;
            foreach (var (i, variable) in variables.Index())
            {
                if (variable.Width == 0)
                    rows.Number(Number(row[i]));
                else if (Text(rows, (string?)row[i] ?? "", variable))
                    cut.Add(new CutText(number, variable.Source.Name));
            }
        }

        rows.Flush();
        return cut;
    }

    private static bool Text(SavRows rows, string text, SavVariable variable)
    {
        var (bytes, from) = (SavBytes.Cut(text, variable.Width), 0);
        foreach (var segment in variable.Segments)
        {
            rows.Text(bytes.AsSpan(Math.Min(from, bytes.Length)..Math.Min(from + segment.Used, bytes.Length)), segment.Octets);
            from += segment.Used;
        }

        return Encoding.UTF8.GetByteCount(text) > variable.Width;
    }

    /// <summary>Dates in seconds since the day before the Gregorian calendar, times in seconds since midnight.</summary>
    private static double? Number(object? value) => value switch
    {
        null => null,
        double number => number,
        DateOnly date => (date.ToDateTime(TimeOnly.MinValue) - Beginning).TotalSeconds,
        DateTime time => (time - Beginning).TotalSeconds,
        TimeOnly time => time.ToTimeSpan().TotalSeconds,
        _ => throw new ArgumentException($"A value of {value.GetType().Name} has no place in a number."),
    };
}
