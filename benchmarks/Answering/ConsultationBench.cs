using System.Collections.Concurrent;
using System.Diagnostics;
using Talaia.Bench.Measuring;
using Talaia.Bench.Serving;
using Talaia.House.Composition;

namespace Talaia.Bench.Answering;

/// <summary>
/// Town halls answer a form of forty questions in eight groups through its pages, as a browser without scripts does: each group is a form that is posted. Both databases
/// work as always (SQLite: WAL, synchronous FULL; PostgreSQL: synchronous commit), so each step is on disk when it is answered; at the end the database is asked whether it
/// holds every submission, complete.
/// </summary>
internal static class ConsultationBench
{
    /// <summary>Clients at once, and how many towns they answer for together.</summary>
    private static readonly (int Clients, int Submissions)[] Loads = [(1, 40), (8, 320), (32, 320)];

    /// <summary>In a wave of its own, until the code that answers is compiled as it stays.</summary>
    private const int WarmUp = 900;
    private const int Pages = 60;
    private const int Counted = 20;

    public static async Task<List<Measurement>> RunAsync()
    {
        var measured = new List<Measurement>();
        foreach (var (engine, makeAsync) in LoadedHouse.Engines)
            measured.AddRange(await OnAsync(engine == "sqlite" ? "consultation" : $"consultation.{engine}", await makeAsync()));
        return measured;
    }

    private static async Task<List<Measurement>> OnAsync(string name, HouseSettings house)
    {
        var asked = await DemonstrationFolder.InAsync(house, services => FortyQuestions.AskedAsync(services));
        var first = await DemonstrationFolder.InAsync(house, services => FortyQuestions.AskedAsync(services, 3));
        var onOnePage = await DemonstrationFolder.InAsync(house, services => FortyQuestions.AskedAsync(services, 2, onOnePage: true));
        var (sent, measured) = (0, new List<Measurement>());
        await using (var server = await Server.StartAsync(house))
        {
            await SubmitAsync(first.Next(server.Address, WarmUp), first, 4);
            measured.AddRange(await PagesAsync(name, server, asked, onOnePage));
            foreach (var (clients, submissions) in Loads)
            {
                measured.AddRange(await LoadAsync(name, server, asked, clients, submissions));
                sent += submissions;
            }

            measured.Add(new($"{name}.memory", server.ResidentMegabytes, "MB", 1, "resident set of the server right after all this"));
        }

        measured.AddRange(await StatementBench.RunAsync(name, house, asked, Counted));
        sent += Counted;
        return await DemonstrationFolder.InAsync(house, asked.SentAsync) is var held && held == sent ? measured : throw new InvalidOperationException($"The database holds {held} submissions; {sent} were acknowledged.");
    }

    private static async Task<IEnumerable<Measurement>> PagesAsync(string name, Server server, FortyQuestions asked, FortyQuestions onOnePage)
    {
        var (first, section, all) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var (town, other) in asked.Fresh(server.Address, Pages).Zip(onOnePage.Fresh(server.Address, Pages)))
        {
            first.Add(await MillisecondsAsync(() => town.FirstPageAsync(asked.Questionnaire)));
            section.Add(await MillisecondsAsync(() => town.PageAsync(asked.Questionnaire.Sections[1])));
            await other.FirstPageAsync(onOnePage.Questionnaire);
            all.Add(await MillisecondsAsync(() => other.PageAsync(onOnePage.Questionnaire.Sections[0])));
            town.Dispose();
            other.Dispose();
        }

        return
        [
            .. Measurement.PercentilesOf($"{name}.first-page", first, "ms", "personal link, start and first page of five questions together, three requests, in a browser that was never here, one client"),
            .. Measurement.PercentilesOf($"{name}.page", section, "ms", "a page of five questions (one of them a table), one client"),
            .. Measurement.PercentilesOf($"{name}.page-of-forty", all, "ms", "all forty questions on one page, one client"),
            .. await PageWeight.OfAsync(name, server, asked),
        ];
    }

    private static async Task<IEnumerable<Measurement>> LoadAsync(string name, Server server, FortyQuestions asked, int clients, int submissions)
    {
        var halls = asked.Next(server.Address, submissions);
        var (began, used, own) = (Stopwatch.GetTimestamp(), server.Processor, Environment.CpuUsage.TotalTime);
        var submitted = await SubmitAsync(halls, asked, clients);
        var (seconds, processor) = (Stopwatch.GetElapsedTime(began).TotalSeconds, (server.Processor - used).TotalMilliseconds);
        var with = $"{clients} clients at once on the same machine, which took {(Environment.CpuUsage.TotalTime - own).TotalMilliseconds / submissions:0.0} ms of processor time each";
        name = $"{name}.{clients}-clients";
        return
        [
            new($"{name}.submissions", submissions / seconds, "1/s", submissions, $"personal link to sent, {halls[0].Requests} requests each, {with}"),
            .. Measurement.PercentilesOf($"{name}.submission", submitted, "ms", "a whole submission"),
            .. Measurement.PercentilesOf($"{name}.step", [.. halls.SelectMany(hall => hall.StepMilliseconds)], "ms", "a group posted to the next page read"),
            new($"{name}.submission.cpu", processor / submissions, "ms", submissions, "processor time of the server process for a whole submission"),
        ];
    }

    /// <returns>How long each submission took, in milliseconds.</returns>
    internal static async Task<List<double>> SubmitAsync(List<TownHall> halls, FortyQuestions asked, int clients)
    {
        var (waiting, took) = (new ConcurrentQueue<TownHall>(halls), new ConcurrentBag<double>());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var chance = new Random(client);
            while (waiting.TryDequeue(out var hall))
            {
                took.Add(await MillisecondsAsync(() => hall.SubmitAsync(asked.Questionnaire, chance)));
                hall.Dispose();
            }
        }));
        return [.. took];
    }

    private static async Task<double> MillisecondsAsync(Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
