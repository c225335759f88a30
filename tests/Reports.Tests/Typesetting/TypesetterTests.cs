using System.Diagnostics;
using System.Text;
using Talaia.Reports.Documents;
using Talaia.Reports.Tests.Documents;
using Talaia.Reports.Typesetting;

namespace Talaia.Reports.Tests.Typesetting;

public sealed class TypesetterTests(TypesettingFixture typesetting) : IClassFixture<TypesettingFixture>
{
    [Fact]
    public async Task A_report_is_a_tagged_pdf_with_title_author_and_language()
    {
        var pdf = await SetAsync(Fixture.Report);
        var facts = await TypesettingFixture.LookAsync(pdf.Bytes, "pdfinfo", "FILE");
        Assert.Matches(@"Tagged:\s+yes", facts);
        Assert.Matches(@"Title:\s+L’atenció ciutadana aprèn a conversar", facts);
        Assert.Matches(@"Author:\s+Oficina d’Innovació", facts);
        Assert.Matches(@"Keywords:\s+tendències, municipis, 2026-2", facts);
        Assert.Contains("Sep 14 08:30:00 2026", facts, StringComparison.Ordinal);
        var inside = await InsideAsync(pdf);
        Assert.Contains("\"/Lang\": \"u:ca\"", inside, StringComparison.Ordinal);
        Assert.Contains("pdfuaid", await TypesettingFixture.LookAsync(pdf.Bytes, "pdfinfo", "-meta", "FILE"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_table_headers_lists_and_quotes_are_tagged()
    {
        var tree = await TypesettingFixture.LookAsync((await SetAsync(Fixture.Report)).Bytes, "pdfinfo", "-struct-text", "FILE");
        foreach (var tag in new[] { "H1 ", "H2 ", "H3 ", "TH", "THead", "Figure", "Caption", "L (block)", "BlockQuote", "TOC", "Link" })
            Assert.Contains(tag, tree, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_has_its_alternative_text_and_its_words()
    {
        var pdf = await SetAsync(Fixture.Report);
        Assert.Contains("Barres de l’índex de necessitat", await InsideAsync(pdf), StringComparison.Ordinal);
        var words = await TypesettingFixture.LookAsync(pdf.Bytes, "pdftotext", "-layout", "FILE", "-");
        Assert.Contains("Com més petit és el municipi", words, StringComparison.Ordinal);
        Assert.Contains("5.001–20.000", words, StringComparison.Ordinal);
        Assert.Contains("Les dades són a la pàgina", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citations_that_follow_each_other_do_not_read_as_one_number()
    {
        var pdf = await SetAsync(Fixture.With(new Paragraph(["Ho diuen dos documents.", new Cite(1), new Cite(2), new Cite(999)]), new References([new Reference(1, "Un.", null), new Reference(2, "Dos.", null)])));
        var words = await TypesettingFixture.LookAsync(pdf.Bytes, "pdftotext", "FILE", "-");
        Assert.Matches(@"documents\.1,\s?2\b", words);
    }

    [Fact]
    public async Task The_notice_stands_on_every_page()
    {
        var pdf = await SetAsync(Fixture.Report);
        var pages = (await TypesettingFixture.LookAsync(pdf.Bytes, "pdftotext", "FILE", "-")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(pdf.Pages, pages.Length);
        Assert.All(pages, page => Assert.Contains("Dades de demostració", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_document_gives_the_same_bytes_also_from_another_worker()
    {
        var first = await SetAsync(Fixture.Report);
        await SetAsync(Fixture.With(new Paragraph("Entremig")));
        Assert.Equal(first.Bytes, (await SetAsync(Fixture.Report)).Bytes);
        await using var other = new TypesetterPool(new());
        Assert.Equal(first.Bytes, (await other.TypesetAsync(Fixture.Report, Fixture.Created, TestContext.Current.CancellationToken)).Bytes);
    }

    [Fact]
    public async Task A_worker_that_was_killed_is_replaced()
    {
        await using var pool = new TypesetterPool(new() { Workers = 1 });
        await pool.TypesetAsync(Fixture.Report, Fixture.Created, TestContext.Current.CancellationToken);
        var worker = Assert.Single(pool.IdleProcesses);
        using (var process = Process.GetProcessById(worker))
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.NotEmpty((await pool.TypesetAsync(Fixture.Report, Fixture.Created, TestContext.Current.CancellationToken)).Bytes);
        Assert.NotEqual(worker, Assert.Single(pool.IdleProcesses));
    }

    [Fact]
    public async Task A_document_that_takes_too_long_is_given_up_and_the_next_one_is_set()
    {
        await using var pool = new TypesetterPool(new() { Workers = 1, TimeLimit = TimeSpan.FromSeconds(3) });
        var endless = new WorkerRequest("#let i = 0\n#for a in range(100000) { for b in range(100000) { i = a + b } }", 0);
        var given = await Assert.ThrowsAsync<TypesettingException>(() => pool.SetAsync(endless, TestContext.Current.CancellationToken));
        Assert.Contains("3 seconds", given.Message, StringComparison.Ordinal);
        Assert.NotEmpty((await pool.TypesetAsync(Fixture.Report, Fixture.Created, TestContext.Current.CancellationToken)).Bytes);
    }

    [Fact]
    public async Task A_worker_that_has_grown_is_replaced()
    {
        await using var pool = new TypesetterPool(new() { Workers = 1, MaxMemoryMegabytes = 16 });
        await pool.TypesetAsync(Fixture.Report, Fixture.Created, TestContext.Current.CancellationToken);
        Assert.Empty(pool.IdleProcesses);
    }

    [Fact]
    public async Task Without_node_the_message_says_what_to_do()
    {
        await using var pool = new TypesetterPool(new() { Node = "no-such-node" });
        var missing = await Assert.ThrowsAsync<TypesetterUnavailableException>(() => pool.TypesetAsync(Fixture.Report, Fixture.Created, TestContext.Current.CancellationToken));
        Assert.Contains("Install Node", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_folder_the_message_says_what_to_do()
    {
        await using var pool = new TypesetterPool(new() { Folder = "/nowhere" });
        var missing = await Assert.ThrowsAsync<TypesetterUnavailableException>(() => pool.TypesetAsync(Fixture.Report, Fixture.Created, TestContext.Current.CancellationToken));
        Assert.Contains("/nowhere", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_warning_is_a_fault()
    {
        var request = new WorkerRequest("#set document(title: \"x\")\n#set text(font: \"No Such Font\")\n= x", 0);
        var fault = await Assert.ThrowsAsync<TypesettingException>(() => typesetting.Pool.SetAsync(request, TestContext.Current.CancellationToken));
        Assert.Contains("no such font", fault.Message, StringComparison.Ordinal);
    }

    private Task<Pdf> SetAsync(ReportDocument document) => typesetting.Pool.TypesetAsync(document, Fixture.Created, TestContext.Current.CancellationToken);

    private static Task<string> InsideAsync(Pdf pdf) => TypesettingFixture.LookAsync(pdf.Bytes, "qpdf", "--json", "--json-stream-data=none", "FILE");
}
