using System.Text.Json;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Tests.Documents;

public sealed class DocumentJsonTests
{
    [Fact]
    public void A_document_read_back_is_written_the_same()
    {
        var json = DocumentJson.Write(Fixture.Report);
        Assert.Equal(json, DocumentJson.Write(DocumentJson.Read(json)));
        Assert.Equal(Fixture.Report.Blocks.Select(block => block.GetType()), DocumentJson.Read(json).Blocks.Select(block => block.GetType()));
    }

    [Fact]
    public void Every_run_keeps_its_kind()
    {
        RichText text = ["a", new Emphasis("b"), new Strong("c"), new Hyperlink("d", "/e"), new Cite(1), ""];
        var back = Assert.IsType<Paragraph>(Assert.Single(DocumentJson.Read(DocumentJson.Write(Fixture.With(new Paragraph(text)))).Blocks));
        Assert.Equal(text, back.Text);
    }

    [Fact]
    public void The_frozen_form_is_plain_and_does_not_change() => Assert.Equal(
        """{"language":"ca","title":"T","subtitle":"","period":"2026-2","front":[],"blocks":[{"kind":"heading","level":2,"text":"Què","anchor":"que"},{"kind":"paragraph","text":"x"},{"kind":"paragraph","text":["x",{"kind":"cite","number":1}]}],"keywords":[]}"""
            .Replace("[\"x\"", "[{\"kind\":\"text\",\"text\":\"x\"}", StringComparison.Ordinal),
        DocumentJson.Write(new("ca", "T", "", new(2026, 2), null, [], [new Heading(2, "Què", "que"), new Paragraph("x"), new Paragraph(["x", new Cite(1)])])));

    [Theory]
    [InlineData("null")]
    [InlineData("""{"language":"ca","title":"T","subtitle":"","period":"2026-9","front":[],"blocks":[]}""")]
    [InlineData("""{"language":"ca","title":"T","subtitle":"","period":"2026-2","front":[],"blocks":[{"kind":"poem"}]}""")]
    public void What_is_not_a_document_is_refused(string json) => Assert.Throws<JsonException>(() => DocumentJson.Read(json));
}
