using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Gates;
using Talaia.Innovation.Pilots;
using Talaia.Innovation.Processes;

namespace Talaia.Web.Innovation;

/// <summary>The processes of the years, and the board of one.</summary>
internal static class ProcessEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/innovacio", async (ReadProcesses processes, CancellationToken cancel) =>
            new RazorComponentResult<ProcessList>(new { Processes = await processes.ListAsync(cancel) })).AllowAnonymous();
        site.MapGet("/innovacio/{year:int}", BoardAsync).AllowAnonymous();
    }

    private static async Task<IResult> BoardAsync(
        int year, ReadProcesses processes, ReadChallenges challenges, ReadGates gates, ReadPilots pilots, TimeProvider clock, CancellationToken cancel) =>
        await processes.OfYearAsync(year, cancel) is { } process
            ? new RazorComponentResult<ProcessBoard>(new
            {
                Process = process,
                Challenges = await challenges.OfYearAsync(year, cancel),
                Gates = await gates.OfYearAsync(year, cancel),
                Pilots = await pilots.OfYearAsync(year, cancel),
                Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            })
            : Results.NotFound();
}
