using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Innovation;
using Talaia.Web.Ui;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Metamodel;

/// <summary>Every release, what it changed, and the publishing of the next.</summary>
internal static class ReleaseEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        var group = site.MapGroup("/metamodel/versions");
        group.MapGet("", (HttpContext context, ReleaseView view) => view.ListAsync(context, null, null)).AllowAnonymous();
        group.MapGet("/{number}", (string number, string? amb, string? que, HttpRequest request, ReleaseView view, CancellationToken cancel) => view.ShowAsync(number, amb, que, ListState.Of(request).Page, cancel)).AllowAnonymous();
        group.MapGet("/{number}/fitxer/{format}", DownloadAsync).AllowAnonymous();
        group.MapPost("/publica", PublishAsync).RequireAuthorization(Permission.DecideProposals);
    }

    /// <summary>A release as a file of one of the formats that others read.</summary>
    private static async Task<IResult> DownloadAsync(string number, string format, ReadReleases releases, ReadDocument documents, CancellationToken cancel)
    {
        if (ReleaseFile.All.FirstOrDefault(file => file.Format == format) is not { } file || await releases.ByNumberAsync(number, cancel) is null)
            return Results.NotFound();
        var written = new MemoryStream();
        ModelFormats.Write(await documents.OfReleaseAsync(number, cancel), ModelFormatNames.Parse(format), written);
        return Results.File(written.ToArray(), file.MediaType, $"metamodel-{number}.{file.Extension}");
    }

    private static async Task<IResult> PublishAsync(HttpContext context, PublishRelease publish, ReleaseView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var name = form["name"].ToString();
        return await Refusal.OrAsync(
            async () => to.Release(await publish.RunAsync(name, context.User.Actor(), context.RequestAborted)),
            problems => view.ListAsync(context, name, problems), say);
    }
}

/// <summary>The list of releases and the sheet of one, compared with another.</summary>
internal sealed class ReleaseView(ReadReleases releases, ReadChanges changes, ReadProposals proposals)
{
    /// <summary>Of each list of what differs the beginning is shown; of one list alone, a page.</summary>
    public const int MostOfEach = 40;

    public const int MostOfOne = 100;

    public async Task<IResult> ListAsync(HttpContext context, string? typed, List<UiProblem>? problems)
    {
        var cancel = context.RequestAborted;
        var waiting = (await proposals.ListAsync(null, cancel)).FindAll(proposal => proposal.State == ProposalState.Accepted && proposal.ReleaseNumber is null);
        return Refusal.Page<ReleaseList>(
            new { Releases = await releases.AllAsync(cancel), Waiting = waiting, MayPublish = context.User.May(Permission.DecideProposals), Typed = typed, Problems = problems }, problems);
    }

    public async Task<IResult> ShowAsync(string number, string? with, string? list, int page, CancellationToken cancel)
    {
        var all = await releases.AllAsync(cancel);
        var at = all.FindIndex(release => release.Number == number);
        if (at < 0)
            return Results.NotFound();
        var than = with is null ? all.ElementAtOrDefault(at + 1) : all.Find(release => release.Number == with);
        var changed = await changes.OfAsync(than?.Id, all[at].Id, cancel);
        list = list is not null && changed.Counts.ContainsKey(list) ? list : null;
        var diff = await (list is null ? changes.ShowAsync(changed, null, 0, MostOfEach, cancel) : changes.ShowAsync(changed, list, (page - 1) * MostOfOne, MostOfOne, cancel));
        var made = (await proposals.ListAsync(null, cancel)).FindAll(proposal => proposal.ReleaseNumber == number);
        return new RazorComponentResult<ReleaseShow>(new { Release = all[at], Than = than, Releases = all, Diff = diff, Changed = changed, List = list, Page = page, Proposals = made });
    }
}
