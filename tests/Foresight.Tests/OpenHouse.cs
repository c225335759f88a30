using System.Text;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Sources;
using Talaia.Metamodel.Imports;
using Talaia.TestKit;

namespace Talaia.Foresight.Tests;

/// <summary>A house with the source `fonts` and, if asked for, a small metamodel: `A`, below it `A.1` and `A.2`.</summary>
internal static class OpenHouse
{
    public const string Source = "fonts";

    public static async Task<TestHouse> WithSourceAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<AddSource, string>(add => add.RunAsync(new NewSource("Fonts", SourceKind.Corpus), "test"));
        return house;
    }

    public static async Task<TestHouse> WithMetamodelAsync(Engine engine)
    {
        var house = await WithSourceAsync(engine);
        string[] lines =
        [
            MetamodelFile.Columns,
            .. new[] { "A,1,,area,Serveis,Servicios", "A.1,2,A,challenge,Atendre,Atender", "A.2,2,A,challenge,Informar,Informar" }.Select(row => row + new string(',', 15)),
        ];
        await house.UseAsync<ImportMetamodel>(import => import.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")), "Prova", isStarter: false, "test"));
        return house;
    }

    public static IncomingDocument Document(string id, string title, string date = "2026-03-01", string? text = null, string? language = "ca", string? publisher = null) =>
        PartialDate.TryParse(date, out var day) ? new(id, title, day, text, publisher, Language: language) : throw new ArgumentException(date, nameof(date));

    public static Task<IngestResult> IngestAsync(TestHouse house, params IncomingDocument[] documents) =>
        house.UseAsync<IngestDocuments, IngestResult>(ingest => ingest.RunAsync(Source, documents, "test"));

    public static Task<SignalPage> SearchAsync(TestHouse house, SignalQuery query) => house.UseAsync<SearchSignals, SignalPage>(search => search.RunAsync(query));

    public static async Task<string[]> KeysAsync(TestHouse house, string? text = null) =>
        [.. (await SearchAsync(house, new SignalQuery(text))).Rows.Select(row => row.Key).Order(StringComparer.Ordinal)];
}
