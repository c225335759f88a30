using System.Text;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Tests.Imports;

public sealed class MetamodelFileTest
{
    private const string Tail = ",,,,,,,,,,,,,,,,\n";

    [Theory]
    [InlineData("B.1,2,B,challenge,Habitatge", "A.1,2,A,challenge,Habitatge", "duplicate", 8)]
    [InlineData("B.1,2,B,", "B.1,2,Z,", "missing-parent", 8)]
    [InlineData("B.1,2,B,", "B.1,2,,", "missing-parent", 8)]
    [InlineData("B.1,2,B,", "B.1,3,B,", "wrong-level", 8)]
    [InlineData("A,1,,", "A,1,B,", "wrong-level", 4)]
    [InlineData("B.1,2,B,", "B.1,5,B,", "bad-number", 8)]
    [InlineData("B.1,2,B,", "B.1,,B,", "missing", 8)]
    [InlineData("need,Adreces,", "need,,", "missing", 6)]
    [InlineData("A.1.1.2|B.1", "A.1.1.2|X", "unknown-required", 3)]
    [InlineData("A.1.1.2|B.1", "A.1.1.1", "circular", 3)]
    [InlineData("501,20000", "501,20.000", "bad-number", 3)]
    [InlineData("501,20000", "501,500", "bad-number", 3)]
    [InlineData("501,20000,2", "501,20000,two", "bad-number", 3)]
    [InlineData("9|11", "9|18", "bad-number", 3)]
    [InlineData("B.1,2,B", "B 1,2,B", "bad-code", 8)]
    [InlineData("Habitatge", "Habit\0atge", "nul", 8)]
    [InlineData("Habitatge,", "Habitatge", "cells", 8)]
    [InlineData("description_oc,status", "status,description_oc", "header", 1)]
    [InlineData("requires,source", "requires,source,colour", "header", 1)]
    public void A_fault_is_refused_with_its_line(string good, string bad, string code, int line)
    {
        var at = Files.Small.IndexOf(good, StringComparison.Ordinal);
        var refused = Assert.Throws<InputException>(() => MetamodelFile.Read(Files.Of(Files.Small.Remove(at, good.Length).Insert(at, bad)), "m.csv"));
        Assert.Contains(refused.Problems, problem => problem.Code == code && problem.Where == new Where("m.csv", line, problem.Where?.Column));
    }

    [Fact]
    public void An_extra_column_is_refused_by_its_name()
    {
        var text = Files.Small.Replace("requires,source", "requires,source,colour", StringComparison.Ordinal);
        Assert.Contains("colour", Assert.Throws<InputException>(() => MetamodelFile.Read(Files.Of(text))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_circle_is_told_once_with_its_elements()
    {
        var text = MetamodelFile.Columns + "\n" + Area("A", "B") + Area("B", "C") + Area("C", "A") + Area("D", "A");
        var problem = Assert.Single(Assert.Throws<InputException>(() => MetamodelFile.Read(Files.Of(text))).Problems);
        Assert.Equal(("circular", 4), (problem.Code, problem.Where!.Line));
        Assert.EndsWith("A → B → C → A", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF16_is_refused()
    {
        byte[] content = [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(Files.Small)];
        var refused = Assert.Throws<InputException>(() => MetamodelFile.Read(new MemoryStream(content)));
        Assert.Equal(("encoding", (int?)1), (refused.Problems[0].Code, refused.Problems[0].Where!.Line));
    }

    [Fact]
    public void A_million_rows_are_refused_after_twenty_thousand()
    {
        using var rows = new ManyAreas(1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<InputException>(() => MetamodelFile.Read(rows));
        Assert.Equal(("too-many-rows", (int?)20_002), (refused.Problems[0].Code, refused.Problems[0].Where!.Line));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 << 20);
        Assert.InRange(rows.Made, 20_000, 60_000);
    }

    [Fact]
    public void A_file_is_counted_without_any_database()
    {
        var stats = MetamodelFile.Read(Files.Of(Files.Small)).Stats;
        Assert.Equal((7, 5 + 2, 0), (stats.Elements, stats.Relations, stats.Views));
        Assert.Equal(new Dictionary<string, int> { ["area"] = 2, ["challenge"] = 2, ["need"] = 1, ["piece"] = 2 }, stats.ByType);
        Assert.Equal(new Dictionary<string, int> { ["1"] = 2, ["2"] = 2, ["3"] = 1, ["4"] = 2 }, stats.ByLevel);
    }

    [Fact]
    public void The_starter_has_four_levels_and_enough_to_work_with()
    {
        using var file = Files.Starter();
        var tree = MetamodelFile.Read(file);
        Assert.True(tree.Elements.Count >= 60);
        Assert.Equal(["1", "2", "3", "4"], tree.Stats.ByLevel.Keys);
        Assert.Equal(6, tree.Stats.ByLevel["1"]);
        Assert.All(tree.Elements, element => Assert.Equal(["ca", "es", "en"], element.Name.Languages.Take(3)));
        Assert.Empty(tree.Warnings);
    }

    [Fact]
    public void An_element_without_type_is_taken_by_its_level_with_a_warning()
    {
        var warning = Assert.Single(MetamodelFile.Read(Files.Of(Files.Small.Replace("need,Adreces", ",Adreces", StringComparison.Ordinal))).Warnings);
        Assert.Equal(("type-by-level", (int?)6, "A.1.1"), (warning.Code, warning.Line, warning.Subject));
    }

    private static string Area(string code, string requires) => $"{code},1,,area,{code},,,,,,,,,,,,,,,{requires},\n";

    private sealed class ManyAreas(int count) : MemoryStream
    {
        private byte[] _rest = Encoding.UTF8.GetBytes(MetamodelFile.Columns + "\n");

        public int Made { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (_rest.Length == 0 && Made < count)
                _rest = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(_ => $"E{Made},1,,area,Element {Made++}" + Tail)));
            var part = Math.Min(buffer.Length, _rest.Length);
            _rest.AsSpan(0, part).CopyTo(buffer);
            _rest = _rest[part..];
            return part;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
