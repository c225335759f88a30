using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Reports.Documents;
using Talaia.Reports.Tests.Documents;
using Talaia.Reports.Typesetting;

namespace Talaia.Reports.Tests.Typesetting;

public sealed class HostileTextTests(TypesettingFixture typesetting) : IClassFixture<TypesettingFixture>
{
    private static readonly GlyphCoverage Glyphs = GlyphCoverage.Load(Path.Combine(new TypesetterOptions().Folder, "fonts"));
    private static readonly TypstText Text = new(Glyphs);

    private static readonly string[] Hostile =
    [
        "#panic(1)", "#{", "}", "[", "]", "$x$", "*b*", "_e_", "@e-1", "<label>", "\\", "\\\"", "\"", "\"); #panic(\"", "\\u{41}", "`raw`", "= heading", "- item", "+ item", "/ term: x",
        "// comment", "/* comment", "*/", "https://x.example", "~", "--", "---", "...", "'", "(", ")", ",", ";", "\n= heading\n", "\r\n", "\t", "\0", "\u2028", "\u202Eabc", "\u200B", "\uFEFF", "\uD800",
        "漢字", "😀", "العربية", "e\u0301", "\uE000", "\uFFFF", "#include \"/etc/passwd\"", "#read(\"worker.mjs\")", "#set page(width: 1pt)", "#show: none", new string('a', 3000), " ", "",
    ];

    [Property(MaxTest = 2000)]
    public bool A_literal_ends_where_it_ends(string? words) => IsOneLiteral(Text.Words(words ?? "")) && IsOneLiteral(Text.Drawing(words ?? ""));

    [Fact]
    public void What_no_font_can_show_becomes_a_lozenge() => Assert.Equal("\"a◊ é\"", Text.Words("a漢\n e\u0301"));

    [Fact]
    public async Task Hostile_words_are_set_as_words_and_change_nothing_else()
    {
        var generated = Gen.Sample(ArbMap.Default.GeneratorFor<string>(), 40, 60).Where(words => words is not null);
        string[] all = [.. Hostile, .. generated];
        var plain = await TreeAsync(Document(all.Select(_ => "x").ToArray()));
        Assert.Equal(plain, await TreeAsync(Document(all)));
    }

    [Fact]
    public async Task Hostile_words_can_be_read_in_the_pdf()
    {
        var pdf = await typesetting.Pool.TypesetAsync(Document(Hostile), Fixture.Created, TestContext.Current.CancellationToken);
        var words = await TypesettingFixture.LookAsync(pdf.Bytes, "pdftotext", "-layout", "FILE", "-");
        foreach (var expected in new[] { "#panic(1)", "$x$", "*b*", "_e_", "@e-1", "<label>", "\\u{41}", "#include \"/etc/passwd\"", "---", "\"); #panic(\"" })
            Assert.Contains(expected, words, StringComparison.Ordinal);
    }

    private static ReportDocument Document(string[] all) => Fixture.Report with
    {
        Title = "T " + all[3],
        Subtitle = "S " + all[0],
        Notice = "N " + all[1],
        Front = [new("F " + all[12], "V " + all[13])],
        Blocks =
        [
            .. all.SelectMany<string, Block>(words =>
            [
                new Heading(2, "H " + words), new Paragraph(["P " + words, new Emphasis("E" + words), new Strong("S" + words), new Hyperlink("L" + words, Address(words))]),
                new BulletList(["I " + words]), new FactSheet([new("T " + words, "V " + words)]), new Quote("Q " + words, "S " + words), new Aside("A " + words, "B " + words),
            ]),
            new Table("C", [new("a"), new("b")], [.. all.Select(IReadOnlyList<RichText> (words) => ["R " + words, "D " + words])]),
            new References([new(1, "R " + all[0])]),
        ],
    };

    /// <summary>An address with the words in it, or without them where that would be none.</summary>
    private static string Address(string words) => Addresses.IsSafe("https://x.example/" + words) ? "https://x.example/" + words : "https://x.example/";

    /// <summary>The tags alone, in order, of what stands once on paper; where a long text breaks a page is not structure.</summary>
    private async Task<IEnumerable<string>> TreeAsync(ReportDocument document)
    {
        var pdf = await typesetting.Pool.TypesetAsync(document, Fixture.Created, TestContext.Current.CancellationToken);
        var tree = await TypesettingFixture.LookAsync(pdf.Bytes, "pdfinfo", "-struct", "FILE");
        return tree.Split('\n').Select(line => line.Trim().Split(' ', ':')[0])
            .Where(tag => tag is "H1" or "H2" or "P" or "L" or "LI" or "BlockQuote" or "Table" or "TR" or "TH" or "TD" or "Link" or "Figure").ToList();
    }

    private static bool IsOneLiteral(string source)
    {
        if (source.Length < 2 || source[0] != '"' || source[^1] != '"')
            return false;
        var inside = source[1..^1];
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside[at] == '\\' && ++at < inside.Length && inside[at] is '\\' or '"')
                continue;
            if (inside[at == inside.Length ? at - 1 : at] is '\\' or '"' || char.IsControl(inside[at]))
                return false;
        }

        return true;
    }
}
