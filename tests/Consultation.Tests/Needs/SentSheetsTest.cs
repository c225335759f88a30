using System.Text.Json;
using System.Text.Json.Serialization;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.TestKit;
using Talaia.Territory.Imports;
using Talaia.Territory.Municipalities;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Needs;

/// <summary>What a node remembers of the responses never shows in what it says of them. Saving and sending tell no memory, so each is as if another node did it.</summary>
public sealed class SentSheetsTest
{
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Theory, Engines]
    public async Task What_two_nodes_remember_says_the_same_as_reading_everything_anew(Engine engine)
    {
        var seed = Random.Shared.Next();
        var chance = new Random(seed);
        await using var house = await WithWaveAsync(engine);
        NeedsMemory[] nodes = [new(), new()];
        for (var step = 0; step < 60; step++)
        {
            var town = Codes[chance.Next(Codes.Count)];
            await ActAsync(house, town, chance);
            var remembered = await SayAsync(house, nodes[chance.Next(nodes.Length)], town);
            Assert.True(await SayAsync(house, new NeedsMemory(), town) == remembered, $"Step {step} of seed {seed}.");
        }
    }

    [Theory, Engines]
    public async Task A_municipality_that_is_no_more_is_gone_from_what_was_remembered(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var node = new NeedsMemory();
        await SaveAndSendAsync(house, "080001", "3");
        await SaveAndSendAsync(house, "080002", "0");
        await SayAsync(house, node, "080001");

        await house.UseAsync<ImportTerritory>(import => import.RunAsync(TerritoryWithout("080001"), "test"));
        house.Clock.Advance(TimeSpan.FromHours(1));
        var (wave, own) = await ReadAsync(house, node, "080001");
        Assert.Null(own);
        Assert.Equal((11, 1, 0.0), (wave.Municipalities, wave.Sent, wave.Overall.Estimate!.Index));
    }

    private static async Task ActAsync(TestHouse house, string town, Random chance)
    {
        switch (chance.Next(6))
        {
            case 0:
                await SaveAsync(house, town, Sample.Complete($"{chance.Next(4)}"));
                break;
            case 1:
                await SaveAsync(house, town, Sample.Answers(("/ET/ET.1/missing", chance.Next(2) == 0 ? "people,money" : "none"), ("/VI/VI.1/urgency", $"{chance.Next(4)}")));
                break;
            case 2:
                await SaveAsync(house, town, Sample.Answers(("/ET/ET.2/seriousness", chance.Next(2) == 0 ? null : "dk")));
                break;
            case 3 when chance.Next(4) == 0:
                await house.UseAsync<ImportTerritory>(import => import.RunAsync(TerritoryWithout(chance.Next(2) == 0 ? [] : [town]), "test"));
                house.Clock.Advance(TimeSpan.FromHours(1));
                break;
            default:
                await Record.ExceptionAsync(() => SendAsync(house, town)); // refused while it is not complete
                break;
        }
    }

    private static async Task<string> SayAsync(TestHouse house, NeedsMemory memory, string town)
    {
        var (wave, own) = await ReadAsync(house, memory, town);
        return JsonSerializer.Serialize(new { wave, own }, Json);
    }

    private static Task<(WaveNeeds Wave, MunicipalityNeeds? Own)> ReadAsync(TestHouse house, NeedsMemory memory, string town) =>
        house.UseAsync<TalaiaDb, (WaveNeeds, MunicipalityNeeds?)>(async db =>
        {
            var read = new ReadNeeds(db, new KnownQuestionnaires(), new ReadMunicipalities(db), memory, new SmallCells(), house.Clock);
            return ((await read.OfWaveAsync(OpenHouse.Wave))!, await read.OfMunicipalityAsync(OpenHouse.Wave, town));
        });
}
