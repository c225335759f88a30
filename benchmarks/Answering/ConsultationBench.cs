using System.Collections.Concurrent;
using System.Diagnostics;
using Talaia.Bench.Measuring;
using Talaia.Bench.Serving;

namespace Talaia.Bench.Answering;

/// <summary>
/// Town halls answer the questionnaire through its pages, as a browser without scripts does. The database works as always (WAL, synchronous FULL), so each
/// step is on disk when it is answered; at the end the database is asked whether it holds every submission.
/// </summary>
internal static class ConsultationBench
{
    /// <summary>Clients at once, and how many towns they answer for together.</summary>
    private static readonly (int Clients, int Submissions)[] Loads = [(1, 40), (8, 160), (32, 224)];

    private const int WarmUp = 40;
    private const int Pages = 200;

    public static async Task<List<Measurement>> RunAsync()
    {
        var folder = await DemonstrationFolder.CopyAsync();
        var towns = await InvitedTowns.InAsync(folder);
        var before = await towns.SentAsync(folder);
        var (sent, measured) = (WarmUp, new List<Measurement>());
        await using (var server = await Server.StartAsync(folder))
        {
            await SubmitAsync(towns.Next(server.Address, WarmUp), towns, 4);
            measured.AddRange(await PagesAsync(towns.Next(server.Address, 1)[0], towns));
            foreach (var (clients, submissions) in Loads)
            {
                measured.AddRange(await LoadAsync(server, towns, clients, submissions));
                sent += submissions;
            }
        }

        return await towns.SentAsync(folder) == before + sent ? measured : throw new InvalidOperationException("The database does not hold every submission that was acknowledged.");
    }

    private static async Task<IEnumerable<Measurement>> PagesAsync(TownHall town, InvitedTowns towns)
    {
        await town.OpenLinkAsync();
        var (first, section) = (new List<double>(), new List<double>());
        for (var page = 0; page < Pages; page++)
        {
            first.Add(await MillisecondsAsync(town.StartPageAsync));
            section.Add(await MillisecondsAsync(() => town.SectionPageAsync(towns.Questionnaire.Sections[0])));
        }

        town.Dispose();
        return
        [
            .. Measurement.PercentilesOf("consultation.first-page", first, "ms", "first page of the questionnaire, one client, warm"),
            .. Measurement.PercentilesOf("consultation.section-page", section, "ms", "page of the first section with its form, one client, warm"),
        ];
    }

    private static async Task<IEnumerable<Measurement>> LoadAsync(Server server, InvitedTowns towns, int clients, int submissions)
    {
        var halls = towns.Next(server.Address, submissions);
        var (began, used) = (Stopwatch.GetTimestamp(), server.Processor);
        var submitted = await SubmitAsync(halls, towns, clients);
        var (seconds, processor) = (Stopwatch.GetElapsedTime(began).TotalSeconds, (server.Processor - used).TotalMilliseconds);
        var (name, with) = ($"consultation.{clients}-clients", $"{clients} clients at once");
        return
        [
            new($"{name}.submissions", submissions / seconds, "1/s", submissions, $"personal link to sent, 10 pages and 7 forms each, {with} on the same machine"),
            .. Measurement.PercentilesOf($"{name}.submission", submitted, "ms", $"a whole submission, {with}"),
            .. Measurement.PercentilesOf($"{name}.step", [.. halls.SelectMany(hall => hall.StepMilliseconds)], "ms", $"a section posted to the next page read, {with}"),
            new($"{name}.submission.cpu", processor / submissions, "ms", submissions, $"processor time of the server for a whole submission, {with}"),
            new($"{name}.request.cpu", processor / submissions / TownHall.Requests(towns.Questionnaire), "ms", submissions, "the same for one request"),
        ];
    }

    /// <returns>How long each submission took, in milliseconds.</returns>
    private static async Task<List<double>> SubmitAsync(List<TownHall> halls, InvitedTowns towns, int clients)
    {
        var (waiting, took) = (new ConcurrentQueue<TownHall>(halls), new ConcurrentBag<double>());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var chance = new Random(client);
            while (waiting.TryDequeue(out var hall))
            {
                took.Add(await MillisecondsAsync(() => hall.SubmitAsync(towns.Questionnaire, chance)));
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
