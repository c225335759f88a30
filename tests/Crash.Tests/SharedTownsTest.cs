using Talaia.Bench.Answering;
using Talaia.Bench.Answering.Load;
using Talaia.House.Reference;
using Talaia.Kernel.Data;
using Talaia.TestKit;

namespace Talaia.Crash.Tests;

/// <summary>Towns in which several people answer at once, on lines that break before or after the server could act. `./bench consultation-load` does the same with all of them.</summary>
public sealed class SharedTownsTest
{
    private const int Towns = 20;

    [Theory, Engines]
    public async Task Three_devices_a_town_on_bad_lines_lose_nothing_and_double_nothing_and_both_answers_of_a_clash_are_kept(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<LoadReferenceData>(reference => reference.RunAsync());
        var asked = await house.UseAsync<IServiceProvider, FortyQuestions>(services => FortyQuestions.AskedAsync(services));
        var said = new WhatWasSaid();

        await using (var server = await ServerProcess.StartAsync(house.Settings))
        {
            await Task.WhenAll(asked.Links.Take(Towns).Select((link, i) => new SharedTown(server.Address, link, asked, i, cut: 0.1, said).AnswerAsync(TimeSpan.FromMilliseconds(20))));
        }

        var kept = await house.UseAsync<TalaiaDb, WhatIsKept>(db => WhatIsKept.OfAsync(db, asked.Wave, said));
        Assert.Equal((0, 0, 0, Towns), (kept.Lost, kept.Doubled, kept.Missing, kept.Sent));
        Assert.True(kept.Clashes > 0 && said.Cuts > 0, "Nothing clashed or no line broke, so nothing was tested.");
    }
}
