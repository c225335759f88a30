using System.Globalization;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Pilots;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Innovation;

/// <summary>The office starts a pilot of a chosen idea, and closes it with its result, which may propose a change to the metamodel.</summary>
internal static class OfficePilotEndpoints
{
    /// <summary>Rows of indicators that the form offers.</summary>
    internal const int Most = 3;

    public static void Map(RouteGroupBuilder office)
    {
        var pilots = office.MapGroup("/innovacio").RequireAuthorization(Permission.RunProcesses);
        pilots.MapGet("/idees/{idea}/pilot", (string idea, OfficePilotView view, CancellationToken cancel) => view.StartAsync(idea, null, null, cancel));
        pilots.MapPost("/idees/{idea}/pilot", StartAsync);
        pilots.MapGet("/pilots/{slug}/resultat", (string slug, OfficePilotView view, CancellationToken cancel) => view.CloseAsync(slug, null, null, cancel));
        pilots.MapPost("/pilots/{slug}/resultat", CloseAsync);
    }

    private static async Task<IResult> StartAsync(string idea, HttpContext context, StartPilot start, OfficePilotView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        LocalizedText Text(string field) => LocalizedText.Empty.With(say.Language.Code, form[field]);
        DateOnly Day(string field) => Days.Read(form[field]) ?? default;
        var indicators = Enumerable.Range(1, Most).Where(row => form[$"indicator{row}"].ToString().Length > 0).Select(row => new NewIndicator(
            Text($"indicator{row}"), form[$"unit{row}"].ToString(), Figures.Read(form[$"baseline{row}"]) ?? double.NaN, Figures.Read(form[$"target{row}"]) ?? double.NaN,
            Figures.Read(form[$"target{row}"]) < Figures.Read(form[$"baseline{row}"]) ? Direction.Down : Direction.Up)).ToList();
        var given = new NewPilot(Text("name"), Text("hypothesis"), [.. form["site"].OfType<string>()], Day("starts"), Day("ends"), indicators);
        return await Refusal.OrAsync(
            async () => to.Pilot(await start.RunAsync(idea, given, context.User.Actor(), FormKey.Of(form), context.RequestAborted)), problems => view.StartAsync(idea, form, problems, context.RequestAborted), say);
    }

    private static async Task<IResult> CloseAsync(string slug, HttpContext context, ClosePilot close, OfficePilotView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        LocalizedText Text(string field) => LocalizedText.Empty.With(say.Language.Code, form[field]);
        var result = new PilotResult(form["worked"] == "yes", Text("what"), Text("where"), Text("cost"), Text("lesson"));
        var proposal = form["propose"] == "yes"
            ? new NewProposal(new AddElement(form["parent"].ToString(), new LocalizedText(form["element.ca"], form["element.es"], form["element.en"]), new LocalizedText(ca: form["description.ca"])), form["reason"].ToString(), form["evidence"].ToString())
            : null;
        return await Refusal.OrAsync(
            async () => await close.RunAsync(slug, result, proposal, context.User.Actor(), context.RequestAborted) is { } number
                ? to.Proposal(number.ToString(CultureInfo.InvariantCulture))
                : to.Pilot(slug),
            problems => view.CloseAsync(slug, form, problems, context.RequestAborted), say);
    }
}

/// <summary>The two forms of a pilot, with what was typed when they come back.</summary>
internal sealed class OfficePilotView(ReadIdeas ideas, ReadChallenges challenges, ReadPilots pilots, ReadTree trees, Towns towns)
{
    public async Task<IResult> StartAsync(string idea, IFormCollection? typed, List<UiProblem>? problems, CancellationToken cancel) =>
        await ideas.BySlugAsync(idea, cancel: cancel) is { } sheet
            ? Refusal.Page<StartPilotForm>(
                new { Idea = sheet.Row, Challenge = await challenges.BySlugAsync(sheet.Row.Challenge, cancel), Towns = await towns.NamesAsync(cancel), Typed = typed, Problems = problems }, problems)
            : Results.NotFound();

    public async Task<IResult> CloseAsync(string slug, IFormCollection? typed, List<UiProblem>? problems, CancellationToken cancel)
    {
        if (await pilots.BySlugAsync(slug, cancel) is not { Row.ClosedAt: null } pilot || await challenges.BySlugAsync(pilot.Row.Challenge, cancel) is not { } challenge)
            return Results.NotFound();
        var tree = (await trees.LatestAsync(cancel))?.Rows ?? [];
        var near = challenge.Row.Needs.Select(need => need.Element).ToHashSet();
        var parents = tree.Where(element => element.Level is 2 or 3).OrderBy(element => near.Any(code => element.Code == code || element.Code.StartsWith(code + ".", StringComparison.Ordinal)) ? 0 : 1).ToList();
        return Refusal.Page<ClosePilotForm>(new { Pilot = pilot, Parents = parents, Typed = typed, Problems = problems }, problems);
    }
}
