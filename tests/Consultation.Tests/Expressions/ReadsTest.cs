using Talaia.Consultation.Expressions.Places;
using Talaia.Consultation.Expressions.Syntax;

namespace Talaia.Consultation.Tests.Expressions;

public sealed class ReadsTest
{
    [Fact]
    public void An_expression_tells_the_names_it_reads_and_the_functions_it_calls()
    {
        var expression = ExpressionParser.Parse("if(${a} > 1, sum(${b}), /data/x[c = ${ d }] + ${a} + ${last-saved#old})");
        Assert.Equal(["a", "b", "d"], Reads.Names(expression));
        Assert.Equal(["if", "sum"], Reads.Functions(expression));
    }

    [Theory]
    [InlineData("${top}", "/house/room/size", "/data/top")]
    [InlineData("${size}", "/house/room/note", "../size")]
    [InlineData("${street}", "/house/room/note", "../../street")]
    [InlineData("sum(${size})", "/house/total", "sum(../room/size)")]
    [InlineData("sum(${size})", "/top", "sum(/data/house/room/size)")]
    [InlineData("count(${house})", "/house/total", "count(/data/house)")]
    [InlineData("count(${room})", "/house/total", "count(../room)")]
    [InlineData(". > ${size}", "/house/room/size", ". > ../size")]
    [InlineData("instance('l')/rows/item[name = ${street}]/label", "/house/room/note", "instance(\"l\")/rows/item[name = current()/../../street]/label")]
    [InlineData("indexed-repeat(${size}, ${room}, ${street})", "/house/room/note", "indexed-repeat(/data/house/room/size, /data/house/room, ../../street)")]
    [InlineData("${house}[1]/street", "/top", "/data/house[1]/street")]
    public void A_reference_leads_from_where_it_stands_within_the_innermost_repeat_of_both(string written, string from, string resolved) =>
        Assert.Equal(resolved, ExpressionPrinter.Print(ResolveReferences.In(ExpressionParser.Parse(written), new Houses(), from)));

    [Theory]
    [InlineData("../size + /data/top", "/house/room/size /top", false)]
    [InlineData("instance('l')/rows/item[name = current()/../size]/label", "/house/room/size", false)]
    [InlineData("count(../../room[size > ../street])", "/house/room /house/room/size /house/street", false)]
    [InlineData("sum(//size)", "", true)]
    public void A_path_tells_which_answers_matter_to_it(string expression, string paths, bool everything)
    {
        var reads = ReadPaths.Of(ExpressionParser.Parse(expression), "/house/room/note", "data");
        Assert.Equal(everything, reads.Everything);
        Assert.Equal(paths, string.Join(' ', reads.Paths.Order(StringComparer.Ordinal)));
    }

    /// <summary>A form with a repeat of houses, each with a street and a repeat of rooms.</summary>
    private sealed class Houses : IPlaces
    {
        private static readonly string[] Paths = ["/top", "/house", "/house/street", "/house/total", "/house/room", "/house/room/size", "/house/room/note"];

        public string Root => "data";

        public string? PathOf(string name) => Paths.SingleOrDefault(path => path.EndsWith("/" + name, StringComparison.Ordinal));

        public string? RepeatOf(string path) => path.StartsWith("/house/room/", StringComparison.Ordinal) ? "/house/room" : path.StartsWith("/house/", StringComparison.Ordinal) ? "/house" : null;
    }
}
