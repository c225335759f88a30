using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Bench.Measuring;
using Talaia.Bench.Serving;
using Talaia.House.Composition;
using Talaia.Kernel.Data;

namespace Talaia.Bench.Answering.Load;

/// <summary>
/// All municipalities of Catalonia answer the form of forty questions within one hour, each with three devices at once, one request in twenty cut. Either the hour is
/// compressed: what is offered in a second is so many times as much, which is harder than the hour itself. Or a part of the towns answers in that part of the hour: what
/// is offered in a second is what the hour offers. Or it is the hour. The database is asked at the end, past the program, for every save that was acknowledged.
/// </summary>
internal static class LoadBench
{
    /// <summary>An hour is played in so much less time, by all towns or by one in so many.</summary>
    private const int Compression = 20, Part = 8;

    private const double CutShare = 0.05;

    /// <summary>How long a town is at it, of the hour.</summary>
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1), Answering = TimeSpan.FromMinutes(20);

    /// <summary>All towns, twenty times as fast.</summary>
    public static Task<List<Measurement>> RunAsync() => RunAsync("consultation-load", Compression, 1);

    /// <summary>One town in eight in an eighth of the hour.</summary>
    public static Task<List<Measurement>> RunPartAsync() => RunAsync("consultation-hour", Part, Part);

    /// <summary>All towns in the hour itself. The engines are asked side by side, each by a server of its own, since each takes a small part of the machine and an hour.</summary>
    public static async Task<List<Measurement>> RunWholeAsync() =>
        [.. (await Task.WhenAll(LoadedHouse.Engines.Select(async of => await OnAsync(Named("consultation-whole-hour", of.Engine), await of.MakeAsync(), 1, 1)))).SelectMany(of => of)];

    private static async Task<List<Measurement>> RunAsync(string name, int shorter, int oneIn)
    {
        var measured = new List<Measurement>();
        foreach (var (engine, makeAsync) in LoadedHouse.Engines)
            measured.AddRange(await OnAsync(Named(name, engine), await makeAsync(), shorter, oneIn));
        return measured;
    }

    private static string Named(string name, string engine) => engine == "sqlite" ? name : $"{name}.{engine}";

    private static async Task<List<Measurement>> OnAsync(string name, HouseSettings house, int shorter, int oneIn)
    {
        var asked = await DemonstrationFolder.InAsync(house, services => FortyQuestions.AskedAsync(services));
        var (said, links) = (new WhatWasSaid(), asked.Links.Take(asked.Links.Count / oneIn).ToList());
        await using var server = await Server.StartAsync(house);
        await WarmAsync(server, asked);
        var (began, used, own, chance) = (Stopwatch.GetTimestamp(), server.Processor, Environment.CpuUsage.TotalTime, new Random(1));
        var begins = (Hour - Answering) / shorter;

        // A device of three answers a good third of the groups; so long it thinks before each of its answers.
        var think = Answering / shorter / 18;
        await Task.WhenAll(links.Select(async (link, i) =>
        {
            await Task.Delay(begins * chance.NextDouble());
            await new SharedTown(server.Address, link, asked, i, CutShare, said).AnswerAsync(think);
        }));
        var (seconds, processor, clients) = (Stopwatch.GetElapsedTime(began).TotalSeconds, (server.Processor - used).TotalSeconds, (Environment.CpuUsage.TotalTime - own).TotalSeconds);
        var kept = await DemonstrationFolder.InAsync(house, services => WhatIsKept.OfAsync(services.GetRequiredService<TalaiaDb>(), asked.Wave, said));
        var note = FormattableString.Invariant($"{links.Count} towns, three devices each; 1/{shorter} of an hour, {3600 / shorter} s, in {seconds:0} s");
        return
        [
            new($"{name}.saves", said.Saves.Count, "", 1, $"answers saved and acknowledged, {note}"),
            new($"{name}.offered", said.Saves.Count / seconds, "1/s", said.Saves.Count, "saves a second, the pages between them not counted"),
            new($"{name}.cut", said.Cuts, "", 1, "requests that were cut, half before and half after the server could act, and sent again"),
            .. Measurement.PercentilesOf($"{name}.save", said.Milliseconds, "ms", "a save, from sending it to its answer"),
            new($"{name}.save.p99", Quantile.Of(said.Milliseconds, 0.99), "ms", said.Milliseconds.Count, "99th percentile"),
            new($"{name}.lost", kept.Lost, "", said.Saves.Count, "acknowledged saves that the database does not hold"),
            new($"{name}.doubled", kept.Doubled, "", said.Saves.Count, "saves that it holds more than once, or that nobody made"),
            new($"{name}.clashes", kept.Clashes, "", said.Saves.Count, "answers that met another one on the same question, and were kept beside it"),
            new($"{name}.missing", kept.Missing, "", said.Saves.Count, "answers of which nothing is kept, and questions that hold an answer of nobody"),
            new($"{name}.sent", kept.Sent, "", links.Count, "towns whose newest answers are sent"),
            new($"{name}.cpu", processor / seconds, "cores", 1, FormattableString.Invariant($"processor of the server; the devices took {clients / seconds:0.00}")),
            new($"{name}.memory", server.ResidentMegabytes, "MB", 1, "resident set of the server right after"),
        ];
    }

    /// <summary>Reads pages until the server has compiled what it needs.</summary>
    private static async Task WarmAsync(Server server, FortyQuestions asked)
    {
        foreach (var town in asked.Fresh(server.Address, 200))
        {
            await town.FirstPageAsync(asked.Questionnaire);
            town.Dispose();
        }
    }
}
