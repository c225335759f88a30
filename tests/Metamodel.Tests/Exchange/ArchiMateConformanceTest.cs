using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Exchange.ArchiMate;

namespace Talaia.Metamodel.Tests.Exchange;

/// <summary>The official schemas judge what is written; counts of foreign models were made by another program.</summary>
public sealed class ArchiMateConformanceTest
{
    [SharedDataTheory]
    [InlineData("archisurance.xml", 120, 178, 17, 249, 199)]
    [InlineData("sample1.xml", 2, 1, 0, 0, 0)]
    public void A_foreign_model_is_counted_right_and_written_valid_without_loss(string name, int elements, int relations, int views, int nodes, int connections)
    {
        using var file = File.OpenRead(SharedData.PathOf("samples", name));
        var document = ModelFormats.Read(file);
        Assert.Empty(document.Warnings);
        Assert.Equal((elements, relations, views), (document.Elements.Count, document.Relations.Count, document.Views.Count));
        Assert.Equal((nodes, connections), (document.Views.Sum(view => view.Nodes.Sum(Count)), document.Views.Sum(view => view.Connections.Count)));
        var written = RoundTripProperties.Bytes(document, ModelFormat.ArchiMate);
        Assert.Empty(Problems(written));
        Assert.Equal(MadeUpModels.Told(document), MadeUpModels.Told(ModelFormats.Read(new MemoryStream(written))));
    }

    [SharedDataTheory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8), InlineData(9), InlineData(10), InlineData(11)]
    public void Whatever_is_written_is_valid(int seed)
    {
        for (var i = 0; i < 5; i++)
            Assert.Empty(Problems(RoundTripProperties.Bytes(new MadeUpModels(seed * 5 + i).Any(), ModelFormat.ArchiMate)));
    }

    [SharedDataTheory]
    [InlineData("starter")]
    public void The_starter_is_written_valid(string name)
    {
        using var file = Files.Starter();
        Assert.NotEmpty(name);
        Assert.Empty(Problems(RoundTripProperties.Bytes(ModelFormats.Read(file), ModelFormat.ArchiMate)));
    }

    [SharedDataTheory]
    [InlineData("target=\"b\" xsi:type=\"Serving\"", "target=\"zz\" xsi:type=\"Serving\"")]
    [InlineData("\"BusinessService\"", "\"BusinessServise\"")]
    public void What_is_invalid_is_told(string good, string bad) =>
        Assert.NotEmpty(Problems(System.Text.Encoding.UTF8.GetBytes(ArchiMateReaderTest.Model.Replace(good, bad, StringComparison.Ordinal))));

    private static int Count(ViewNode node) => 1 + node.Children.Sum(Count);

    private static IEnumerable<string> Problems(byte[] model) =>
        ArchiMateSchema.Problems(new MemoryStream(model), name => File.OpenRead(SharedData.PathOf("xsd", name))).Select(problem => $"{problem.Where?.Line}: {problem.Message}");
}
