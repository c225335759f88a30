using System.Text;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Imports;
using Talaia.TestKit;
using Talaia.Territory.Imports;

namespace Talaia.Consultation.Tests;

/// <summary>A house with twelve municipalities, the release of <see cref="Sample"/> and, if asked for, the wave 2026-3, open for a week from now.</summary>
internal static class OpenHouse
{
    public const string Wave = "2026-3";

    /// <summary>Eight of the smallest band (codes 080001 to 080008) and four of 1,001 to 5,000 (080009 to 080012); six in each of two comarques.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Enumerable.Range(1, 12).Select(i => $"{80_000 + i:000000}")];

    public static async Task<TestHouse> WithoutWaveAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(TerritoryWithout(), "test"));
        await house.UseAsync<ImportMetamodel>(import => import.RunAsync(Metamodel(), "Prova", isStarter: false, "test"));
        return house;
    }

    public static async Task<TestHouse> WithWaveAsync(Engine engine)
    {
        var house = await WithoutWaveAsync(engine);
        await OpenAsync(house, Wave);
        return house;
    }

    public static Task<string> OpenAsync(TestHouse house, string period)
    {
        var now = house.Clock.GetUtcNow();
        var order = new OpeningWave(Period.Parse(period), new LocalizedText(ca: $"Onada {period}"), now, now.AddDays(7));
        return house.UseAsync<OpenWave, string>(open => open.RunAsync(order, "office"));
    }

    /// <summary>Saves under a key of its own unless one is given.</summary>
    public static Task<SavedRevision> SaveAsync(
        TestHouse house, string codi6, IReadOnlyDictionary<string, AnswerValue?> changes, string? key = null, string wave = Wave) =>
        house.UseAsync<SaveAnswers, SavedRevision>(save => save.RunAsync(wave, codi6, changes, key ?? $"{Guid.CreateVersion7()}", "person"));

    public static Task<SentResponse> SendAsync(TestHouse house, string codi6, string wave = Wave) =>
        house.UseAsync<SendResponse, SentResponse>(send => send.RunAsync(wave, codi6, "person"));

    public static async Task SaveAndSendAsync(TestHouse house, string codi6, string seriousness, string wave = Wave)
    {
        await SaveAsync(house, codi6, Sample.Complete(seriousness), wave: wave);
        await SendAsync(house, codi6, wave);
    }

    public static async Task<ResponseSheet> ReadAsync(TestHouse house, string codi6, string wave = Wave) =>
        (await house.UseAsync<ReadResponse, ResponseSheet?>(read => read.RunAsync(wave, codi6)))!;

    public static Task<int> CountAsync<T>(TestHouse house)
        where T : class => house.UseAsync<TalaiaDb, int>(db => db.Set<T>().CountAsync());

    /// <param name="gone">Municipalities that the files no longer hold.</param>
    public static TerritoryFiles TerritoryWithout(params string[] gone) => new(
        new TerritoryFile("municipis.csv", Text(
        [
            "codi6,codi_ine5,codi_ens10,nom,nom_index,codi_comarca,codi_provincia,provincia,poblacio_2024,superficie_km2,cap_municipi,lat,lon",
            .. Codes.Select((code, i) => (Code: code, Line: $"{code},{code[..5]},{code[..5]}00000,Vila {i},Vila {i},{(i % 2 == 0 ? "01" : "02")},08,Barcelona,{(i < 8 ? 300 : 2000)},1,Vila {i},41.5,1.9")).Where(town => !gone.Contains(town.Code)).Select(town => town.Line),
        ])),
        new TerritoryFile("comarques.csv", Text(
        [
            "codi_comarca,nom,nom_amb_article,tipus,capital,organ_comarcal",
            "01,Alt Camp,l'Alt Camp,comarca,Valls,Consell",
            "02,Bages,el Bages,comarca,Manresa,Consell",
        ])));

    /// <param name="more">Code to Spanish name of further elements, as the file has them.</param>
    public static MemoryStream Metamodel(params string[] more) => Text(Sample.Elements
        .Select(row => $"{row.Code},{row.Level},{row.ParentCode},{new[] { "area", "challenge", "need" }[row.Level - 1]},{row.Name["ca"]},{row.Name["es"]}{new string(',', 15)}")
        .Concat(more.Select(line => line + new string(',', 15)))
        .Prepend(MetamodelFile.Columns));

    private static MemoryStream Text(IEnumerable<string> lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
}
