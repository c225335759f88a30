using Talaia.Foresight.Signals;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Foresight.Tests.OpenHouse;

namespace Talaia.Foresight.Tests.Signals;

public sealed class IngestDocumentsTests
{
    [Theory, Engines]
    public async Task The_same_title_is_folded_onto_the_oldest_whatever_the_order_of_arrival(Engine engine)
    {
        await using var house = await WithSourceAsync(engine);
        var first = await IngestAsync(house, Document("b", "Un pla de dades obertes", "2026-03-02"), Document("c", "UN PLA DE DADES OBERTES", "2026-03-03"));
        Assert.Equal((2, 0, 1), (first.Added, first.Known, first.Folded));
        await IngestAsync(house, Document("a", "Un pla de dades obertes.", "2026-03-01"));
        var original = Assert.Single((await SearchAsync(house, new SignalQuery())).Rows);
        Assert.Equal(("fonts.a", 2), (original.Key, original.Versions));
    }

    [Theory, Engines]
    public async Task Taking_the_same_documents_in_again_adds_nothing(Engine engine)
    {
        await using var house = await WithSourceAsync(engine);
        var documents = new[] { Document("a", "Identitat digital per als veïns"), Document("b", "Un pla de dades obertes") };
        await IngestAsync(house, documents);
        var again = await IngestAsync(house, documents);
        Assert.Equal((0, 2, 0), (again.Added, again.Known, again.Folded));
        Assert.Equal(["fonts.a", "fonts.b"], await KeysAsync(house));
    }

    [Theory, Engines]
    public async Task One_bad_document_refuses_a_file_but_not_a_feed(Engine engine)
    {
        await using var house = await WithSourceAsync(engine);
        var documents = new[] { Document("a", "Identitat digital per als veïns"), Document("b", " ") };
        await Assert.ThrowsAsync<InputException>(() => IngestAsync(house, documents));
        Assert.Empty(await KeysAsync(house));
        var result = await house.UseAsync<IngestDocuments, IngestResult>(ingest => ingest.RunAsync(Source, documents, "test", wholeOrNothing: false));
        Assert.Equal((1, 1), (result.Added, result.Refused));
    }

    [Theory, Engines]
    public async Task Documents_without_a_source_are_refused(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        Assert.Equal("unknown-source", (await Assert.ThrowsAsync<RuleException>(() => IngestAsync(house, Document("a", "Identitat digital")))).Code);
    }
}
