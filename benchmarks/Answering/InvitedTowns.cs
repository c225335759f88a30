using Microsoft.Extensions.DependencyInjection;
using Talaia.Bench.Serving;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;

namespace Talaia.Bench.Answering;

/// <summary>The open wave of the demonstration, with a personal link for every town that has not answered yet.</summary>
internal sealed record InvitedTowns(string Wave, Questionnaire Questionnaire, Queue<IssuedLink> Links)
{
    public static async Task<InvitedTowns> InAsync(string dataFolder)
    {
        await using var services = DemonstrationFolder.House(dataFolder);
        await using var scope = services.CreateAsyncScope();
        T The<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var wave = (await The<ReadWaves>().ListAsync()).First().Key;
        var progress = (await The<ReadProgress>().OfWaveAsync(wave))!;
        var waiting = progress.Towns.Where(town => town.State == ResponseState.NotStarted).Select(town => town.Municipality.Codi6).ToList();
        var links = await The<IssueLink>().RunAsync(wave, waiting, "bench");
        return new InvitedTowns(wave, (await The<ReadQuestionnaire>().OfWaveAsync(wave))!, new Queue<IssuedLink>(links));
    }

    /// <summary>The next towns that have not answered, each with a browser and an address of its own.</summary>
    public List<TownHall> Next(Uri server, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new TownHall(server, Links.Dequeue(), Wave, Links.Count))];

    /// <summary>How many towns have sent, by the database itself.</summary>
    public async Task<int> SentAsync(string dataFolder)
    {
        await using var services = DemonstrationFolder.House(dataFolder);
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ReadWaves>().ByKeyAsync(Wave))!.Sent;
    }
}
