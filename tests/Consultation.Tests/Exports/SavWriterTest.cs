using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Consultation.Exports;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Tests.Exports;

/// <summary>System files as an independent reader sees them.</summary>
public sealed class SavWriterTest
{
    [Fact]
    public void Another_program_reads_the_same_rows()
    {
        var (rows, _, cut) = Pspp.Read(ASample.Of(ASample.Rows), "ca");
        Assert.Empty(cut);
        Assert.Equal(["codi6", "ET.1_seriousness", "sector", "text", "index", "sent", "hour", "saved", "w"], rows[0]);
        Assert.Equal(["080018", "3", "administracio-local", ASample.Long], rows[1].Take(4));
        Assert.Equal(12.345678901234567, double.Parse(rows[1][4], CultureInfo.InvariantCulture), 1e-13);
        Assert.Equal(["10/02/2026", "13:45:10", "10/02/2026 13:45:10", "1.75"], rows[1].Skip(5));
        Assert.Equal(["170019", "9", "dk", "=1+1", "-1"], rows[2].Take(5));
        Assert.All(rows[3].Skip(1).Take(4), cell => Assert.Equal("", cell.Trim()));
    }

    [Theory]
    [InlineData("ca", "Gravetat · l·l", "Molt", "Administració local")]
    [InlineData("en", "Seriousness", "Very", "Local government")]
    public void Labels_missing_values_measures_and_the_weight_are_known_to_it(string language, string label, string value, string longValue)
    {
        var (_, said, _) = Pspp.Read(ASample.Of(ASample.Rows), language, "DISPLAY DICTIONARY.\nSHOW WEIGHT.\nFREQUENCIES /VARIABLES=ET.1_seriousness sector index.");
        string[] expected =
        [
            $"ET.1_seriousness,2,{label},Ordinal,Input,8,Right,F12.0,F12.0,9", $",3,{value}", $",administracio-local,{longValue}", "A20,A20,\"\"\"dk      \"\"\"",
            "Scale,Input,8,Right,F12.2,F12.2,900 THRU 999; -1", "Nominal,Input,40,Left,A1799,A1799", "SDATE10", "TIME8.0", "DATETIME20.0", "SHOW: WEIGHT is w.", "Missing,dk,2.5000",
            "Total,,5.2500,100.0%",
        ];
        Assert.All(expected, line => Assert.Contains(line, said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_longer_than_a_file_can_hold_is_cut_between_characters_and_this_is_said()
    {
        var data = ASample.Of() with { Weight = null, Variables = [new Variable("t", VariableKind.Text, LocalizedText.Same("t")) { Width = 100_000 }], Rows = [[new string('ç', 20_000)], ["b"]] };
        var (rows, _, cut) = Pspp.Read(data, "ca");
        Assert.Equal([new CutText(1, "t")], cut);
        Assert.Equal(new string('ç', 16_383), rows[1][0]);
        Assert.Equal("b", rows[2][0]);
    }

    public static Arbitrary<(int[] Widths, int Numbers, int Rows, int Seed)> Shapes() =>
        (from widths in Gen.Choose(1, 1100).ArrayOf(3) from numbers in Gen.Choose(0, 9) from rows in Gen.Choose(0, 12) from seed in Gen.Choose(0, int.MaxValue) select (widths, numbers, rows, seed)).ToArbitrary();

    [Property(Arbitrary = [typeof(SavWriterTest)], MaxTest = 25)]
    public void Any_matrix_of_texts_numbers_and_gaps_comes_back_the_same((int[] Widths, int Numbers, int Rows, int Seed) shape)
    {
        var random = new Random(shape.Seed);
        var variables = shape.Widths.Select((width, i) => new Variable($"t{i}", VariableKind.Text, LocalizedText.Same("t")) { Width = width })
            .Concat(Enumerable.Range(0, shape.Numbers).Select(i => new Variable($"n{i}", VariableKind.Number, LocalizedText.Same("n")) { Measure = Measure.Scale })).OrderBy(_ => random.Next()).ToList();
        var matrix = Enumerable.Range(0, shape.Rows).Select(_ => (IReadOnlyList<object?>)[.. variables.Select(variable => variable.Kind == VariableKind.Text ? Text(random, variable.Width) : Number(random))]).ToList();
        var (rows, _, cut) = Pspp.Read(ASample.Of() with { Weight = null, Variables = variables, Rows = matrix }, "ca");
        Assert.Empty(cut);
        Assert.Equal(matrix.Count, rows.Count - 1);
        foreach (var (given, read) in matrix.Zip(rows.Skip(1)))
        {
            foreach (var (value, cell) in given.Zip(read))
            {
                if (value is double number)
                    Assert.True(Math.Abs(double.Parse(cell, CultureInfo.InvariantCulture) - number) <= 1e-14 * Math.Abs(number), $"{number:R} {cell}");
                else
                    Assert.Equal(((string?)value ?? "").TrimEnd(' '), cell.TrimEnd(' '));
            }
        }
    }

    private static object? Number(Random random) => random.Next(5) switch
    {
        0 => null,
        1 => (double)random.Next(-120, 170),
        2 => random.NextDouble() * Math.Pow(10, random.Next(-20, 20)),
        3 => -random.NextDouble(),
        _ => (double)random.Next(),
    };

    private static string? Text(Random random, int width)
    {
        string[] pieces = ["a", "ç", "·", " ", "🚂", "ש", "\"", ",", ";", "'", "=", "    ", "        ", "e\u0301"];
        if (random.Next(6) == 0)
            return null;
        var (text, most) = (new StringBuilder(), random.Next(2) == 0 ? width : random.Next(width + 1));
        while (true)
        {
            var piece = pieces[random.Next(pieces.Length)];
            if (Encoding.UTF8.GetByteCount(text.ToString()) + Encoding.UTF8.GetByteCount(piece) > most)
                return text.ToString();
            text.Append(piece);
        }
    }
}
