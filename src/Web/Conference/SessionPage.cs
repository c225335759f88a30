using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Conference.Editions;
using Talaia.Conference.Sessions;
using Talaia.Foresight.Trends;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;

namespace Talaia.Web.Conference;

/// <summary>A session in its programme; none while it is new.</summary>
internal sealed record SessionDesk(EditionRow Edition, ProgrammeRows Programme, SessionRow? Session);

/// <summary>What a session may be said to concern.</summary>
/// <param name="Elements">Scopes (level 2), and what the session is linked to already whatever its level.</param>
/// <param name="Trends">Those published, and what the session is linked to already.</param>
public sealed record SessionThings(IReadOnlyList<ElementRow> Elements, IReadOnlyList<TrendRow> Trends, IReadOnlyList<ChallengeRow> Challenges);

/// <summary>The form of a session, new or standing.</summary>
internal sealed class SessionPage(
    ReadEditions editions, ReadProgramme programme, ReadTrends trends, ReadTree trees, ReadProcesses processes, ReadChallenges challenges, IHttpContextAccessor http, TimeProvider clock)
{
    /// <returns>Null when there is no such edition or session.</returns>
    public async Task<SessionDesk?> OpenAsync(int year, string? code)
    {
        var cancel = http.HttpContext!.RequestAborted;
        if (await editions.OfYearAsync(year, publishedOnly: false, cancel) is not { } edition)
            return null;
        var rows = await programme.OfYearAsync(year, cancel);
        var session = rows.All.FirstOrDefault(known => known.Code == code);
        return code is not null && session is null ? null : new SessionDesk(edition, rows, session);
    }

    public async Task<IResult> ShowAsync(int year, string? code, SessionTyped? typed, List<Ui.Problem>? problems)
    {
        if (await OpenAsync(year, code) is not { } desk)
            return Results.NotFound();
        return new RazorComponentResult<SessionForm>(new
        {
            desk.Edition,
            desk.Programme,
            desk.Session,
            Typed = typed ?? (desk.Session is { } session ? SessionTyped.Of(session, desk.Edition) : SessionTyped.Nothing(desk.Edition)),
            Things = await ThingsAsync(desk.Session?.Concerns ?? Concerns.Nothing),
            Problems = problems,
            Key = typed?.Key ?? Ids.New(clock),
        })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private async Task<SessionThings> ThingsAsync(Concerns held)
    {
        var cancel = http.HttpContext!.RequestAborted;
        var tree = await trees.LatestAsync(cancel);
        var asked = new List<ChallengeRow>();
        foreach (var process in await processes.ListAsync(cancel))
            asked.AddRange(await challenges.OfYearAsync(process.Year, cancel));
        return new SessionThings(
            [.. (tree?.Rows ?? []).Where(element => element.Level == ElementLevel.Scope || held.Elements.Contains(element.Code))],
            [.. (await trends.ListAsync(cancel: cancel)).Where(trend => trend.State == TrendState.Published || held.Trends.Contains(trend.Slug))], asked);
    }
}
