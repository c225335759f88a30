using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Foresight.Trends;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Gates;
using Talaia.Innovation.Methodologies;
using Talaia.Innovation.Pilots;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Languages;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Innovation;

/// <summary>The office opens a year's process from a need that many municipalities share, or a further challenge in it, and moves the process on.</summary>
internal static class OfficeProcessEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var processes = office.MapGroup("/innovacio").RequireAuthorization(Permission.RunProcesses);
        processes.MapGet("", ListAsync);
        processes.MapGet("/obre/{wave}/{element}", (string wave, string element, string? amb, OpeningView view, CancellationToken cancel) => view.ShowAsync(wave, element, null, null, cancel, amb));
        processes.MapPost("/obre/{wave}/{element}", OpenAsync);
        processes.MapGet("/{year:int}", (int year, OfficeProcessView view, CancellationToken cancel) => view.ShowAsync(year, null, cancel));
        processes.MapPost("/{year:int}/fase", AdvanceAsync);
    }

    private static async Task<IResult> ListAsync(string? onada, ReadProcesses processes, ReadSharedNeeds needs, CancellationToken cancel)
    {
        var waves = await needs.WavesAsync(cancel);
        var wave = waves.FirstOrDefault(known => known == onada) ?? (waves.Count > 0 ? waves[0] : null);
        return new RazorComponentResult<OfficeProcesses>(new
        {
            Processes = await processes.ListAsync(cancel), Waves = waves, Wave = wave, Needs = wave is null ? [] : await needs.OfWaveAsync(wave, cancel),
        });
    }

    private static async Task<IResult> OpenAsync(
        string wave, string element, HttpContext context, OpenProcess open, OpenChallenge further, ReadProcesses processes, KnownMethodologies known, GapFilling gaps, OpeningView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await gaps.AskedAsync(form, context.RequestAborted) is { } filled)
            return await view.ShowAsync(wave, element, filled, null, context.RequestAborted);
        try
        {
            var year = int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var challenge = new NewChallenge(FormTexts.Of(form, "statement"), FormTexts.Of(form, "affected"), [(wave, element), .. OpeningView.Codes(form["with"]).Select(code => (wave, code))], [.. form["trend"].OfType<string>().Select(TrendKey.Ref)], Key: FormKey.Of(form));
            if (await processes.OfYearAsync(year, context.RequestAborted) is not null)
            {
                return Results.LocalRedirect(to.Challenge(await further.RunAsync(year, challenge, context.User.Actor(), context.RequestAborted)));
            }

            var methodology = form.Files.GetFile("file") is { Length: > 0 } file
                ? ReadMethodology.Checked(file.OpenReadStream(), file.FileName)
                : known.Find(form["methodology"].ToString()) ?? throw new RuleException("no-methodology", "Choose a methodology.");
            return Results.LocalRedirect(to.Challenge(await open.RunAsync(new NewProcess(year, methodology, Calendar(methodology, form), challenge), context.User.Actor(), context.RequestAborted)));
        }
        catch (RuleException rule)
        {
            return await view.ShowAsync(wave, element, form, Refusal.Of(rule, say), context.RequestAborted);
        }
        catch (InputException broken)
        {
            var lines = broken.Problems.Select(problem => new UiProblem("file", problem.Where?.Line is { } line ? say["innovation.method.line", ("line", line), ("message", problem.Message)] : problem.Message));
            return await view.ShowAsync(wave, element, form, [new UiProblem("", say["innovation.refused.broken-methodology"]), .. lines], context.RequestAborted);
        }
    }

    /// <summary>The day by which the first phase is due; the later phases get theirs as the process comes to them.</summary>
    private static List<PhaseDue> Calendar(Methodology methodology, IFormCollection form) =>
        Days.Read(form["due"]) is { } due ? [new PhaseDue(methodology.Phases[0].Id, due)] : [];

    private static async Task<IResult> AdvanceAsync(int year, HttpContext context, AdvancePhase advance, OfficeProcessView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await Refusal.OrAsync(
            async () =>
            {
                await advance.RunAsync(year, form["to"].ToString() is { Length: > 0 } next ? next : null, context.User.Actor(), context.RequestAborted);
                return to.OfficeProcess(year);
            },
            problems => view.ShowAsync(year, problems, context.RequestAborted), say);
    }
}

/// <summary>The form by which a process opens from a need.</summary>
internal sealed class OpeningView(ReadSharedNeeds needs, ReadTrends trends, ReadProcesses processes, KnownMethodologies methodologies, TimeProvider clock)
{
    /// <summary>Codes with commas between them, of elements that a challenge rests on besides the one it is opened from.</summary>
    public static IEnumerable<string> Codes(string? with) => (with ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public async Task<IResult> ShowAsync(string wave, string element, IFormCollection? typed, List<UiProblem>? problems, CancellationToken cancel, string? with = null)
    {
        var known = await needs.OfWaveAsync(wave, cancel);
        var further = Codes(typed?["with"] ?? with).Where(code => code != element).ToHashSet();
        return known.FirstOrDefault(need => need.Element == element) is { } need
            ? Refusal.Page<OpenProcessForm>(
                new
                {
                    Need = need, Further = known.Where(other => further.Contains(other.Element)).ToList(), Trends = await trends.OfElementAsync(element, cancel: cancel), Processes = await processes.ListAsync(cancel), Methodologies = methodologies.All,
                    Year = clock.GetUtcNow().Year, Typed = typed, Problems = problems,
                },
                problems)
            : Results.NotFound();
    }
}

/// <summary>The desk of one process.</summary>
internal sealed class OfficeProcessView(ReadProcesses processes, GateOptions options, ReadGates gates, ReadPilots pilots)
{
    public async Task<IResult> ShowAsync(int year, List<UiProblem>? problems, CancellationToken cancel) =>
        await processes.OfYearAsync(year, cancel) is { } process
            ? Refusal.Page<OfficeProcess>(
                new
                {
                    Process = process, Options = await options.OfYearAsync(year, cancel), Gates = await gates.OfYearAsync(year, cancel), Pilots = await pilots.OfYearAsync(year, cancel), Problems = problems,
                },
                problems)
            : Results.NotFound();
}
