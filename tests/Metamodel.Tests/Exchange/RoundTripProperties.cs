using FsCheck.Xunit;
using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Tests.Exchange;

public sealed class RoundTripProperties
{
    [Property(MaxTest = 300)]
    public void What_is_written_in_the_exchange_format_is_read_again(int seed) => Same(new MadeUpModels(seed).Any(), ModelFormat.ArchiMate);

    [Property(MaxTest = 300)]
    public void What_is_written_as_json_is_read_again(int seed) => Same(new MadeUpModels(seed).Any(), ModelFormat.Json);

    [Property(MaxTest = 300)]
    public void What_is_written_in_turtle_is_read_again(int seed) => Same(new MadeUpModels(seed).Any(views: false), ModelFormat.Turtle, sorted: true);

    [Property(MaxTest = 300)]
    public void What_is_written_in_RDF_XML_is_read_again(int seed) => Same(new MadeUpModels(seed).Any(views: false), ModelFormat.RdfXml, sorted: true);

    [Property(MaxTest = 300)]
    public void What_is_written_in_JSON_LD_is_read_again(int seed) => Same(new MadeUpModels(seed).Any(views: false), ModelFormat.JsonLd, sorted: true);

    [Property(MaxTest = 100)]
    public void What_is_written_as_a_table_is_read_again(int seed) => Same(new MadeUpModels(seed).Tree(), ModelFormat.Csv);

    [Property(MaxTest = 100)]
    public void What_is_written_as_a_workbook_is_read_again(int seed) => Same(new MadeUpModels(seed).Tree(), ModelFormat.Xlsx);

    [Property(MaxTest = 50)]
    public void A_sound_tree_goes_through_every_format(int seed)
    {
        var tree = new MadeUpModels(seed).Tree();
        var document = Enum.GetValues<ModelFormat>().Aggregate(tree, (read, format) => Again(read, format));
        Assert.Equal(MadeUpModels.Told(tree, true), MadeUpModels.Told(document, true));
    }

    [Property(MaxTest = 50)]
    public void The_same_document_makes_the_same_bytes(int seed)
    {
        foreach (var format in Enum.GetValues<ModelFormat>())
            Assert.Equal(Bytes(new MadeUpModels(seed).Tree(), format), Bytes(new MadeUpModels(seed).Tree(), format));
    }

    internal static byte[] Bytes(ModelDocument document, ModelFormat format)
    {
        using var stream = new MemoryStream();
        ModelFormats.Write(document, format, stream);
        return stream.ToArray();
    }

    private static ModelDocument Again(ModelDocument document, ModelFormat format) => ModelFormats.Read(new MemoryStream(Bytes(document, format)));

    private static void Same(ModelDocument document, ModelFormat format, bool sorted = false) =>
        Assert.Equal(MadeUpModels.Told(document, sorted), MadeUpModels.Told(Again(document, format), sorted));
}
