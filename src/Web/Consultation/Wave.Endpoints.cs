using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;

namespace Talaia.Web.Consultation;

/// <summary>The office follows its waves, opens one, gives a town hall its personal link, and writes to all that have not answered.</summary>
internal static class WaveEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var waves = office.MapGroup("/onades").RequireAuthorization(Permission.RunWaves);
        waves.MapGet("", async (ReadWaves read, TimeProvider clock, CancellationToken cancel) =>
            new RazorComponentResult<WaveList>(new { Waves = await read.ListAsync(cancel), Now = clock.GetUtcNow() }));
        waves.MapPost("", OpenAsync);
        waves.MapGet("/{wave}", (string wave, int? escrits, int? abans, int? sense, HttpRequest request, WaveDesk desk, CancellationToken cancel) =>
            desk.ShowAsync(wave, request, null, null, null, cancel, Mailed(escrits, abans, sense)));
        waves.MapPost("/{wave}/enllac", IssueAsync);
        waves.MapPost("/{wave}/correu", MailAsync);
    }

    private static async Task<IResult> OpenAsync(
        [FromForm] string? period, [FromForm] string? opens, [FromForm] string? closes, HttpContext context, OpenWave open, ReadWaves read, TimeProvider clock, Say say, Links to)
    {
        try
        {
            if (!Period.TryParse(period?.Trim(), out var known) || Day(opens) is not { } first || Day(closes) is not { } last)
                throw new InputException(new Problem("wave-incomplete", "Give a period and both dates."));
            var title = new LocalizedText(Language.All.Select(language => new KeyValuePair<string, string?>(
                language.Code, new Say(context.RequestServices.GetRequiredService<Texts>(), language)["consultation.wave.title", ("period", known.ToString())])));
            var key = await open.RunAsync(new OpeningWave(known, title, AtNoon(first), AtNoon(last)), context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.Wave(key));
        }
        catch (Exception refused) when (refused is InputException or RuleException)
        {
            var code = refused is RuleException rule ? rule.Code : ((InputException)refused).Problems[0].Code;
            return new RazorComponentResult<WaveList>(new
            {
                Waves = await read.ListAsync(context.RequestAborted),
                Now = clock.GetUtcNow(),
                Typed = context.Request.Form,
                Problems = new List<Ui.Problem> { new("period", say[$"consultation.refused.{code}"]) },
            })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    private static async Task<IResult> IssueAsync(
        string wave, [FromForm] string? codi6, HttpContext context, IssueLink issue, WaveDesk desk, Say say, Links to)
    {
        try
        {
            var link = await issue.RunAsync(wave, (codi6 ?? "").Trim(), context.User.Actor(), context.RequestAborted);
            return await desk.ShowAsync(wave, context.Request, $"{context.Request.Scheme}://{context.Request.Host}{to.PersonalLink(link.Token)}", null, null, context.RequestAborted);
        }
        catch (InputException refused)
        {
            return await desk.ShowAsync(wave, context.Request, null, [new Ui.Problem("codi6", say[$"consultation.problem.{refused.Problems[0].Code}"])], codi6, context.RequestAborted);
        }
        catch (RuleException refused)
        {
            return await desk.ShowAsync(wave, context.Request, null, [new Ui.Problem("", say[$"consultation.refused.{refused.Code}"])], codi6, context.RequestAborted);
        }
    }

    private static async Task<IResult> MailAsync(
        string wave, HttpContext context, MailLinks mail, WaveDesk desk, Say say, Links to)
    {
        try
        {
            var mailed = await mail.RunAsync(wave, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect($"{to.Wave(wave)}?escrits={mailed.Written}&abans={mailed.Before}&sense={mailed.WithoutAddress}#enviats");
        }
        catch (InputException)
        {
            return Results.NotFound();
        }
        catch (RuleException refused)
        {
            return await desk.ShowAsync(wave, context.Request, null, [new Ui.Problem("", say[$"consultation.refused.{refused.Code}"])], null, context.RequestAborted);
        }
    }

    /// <summary>What the sending of letters came to, as the address carries it after the act.</summary>
    private static MailedLinks? Mailed(int? written, int? before, int? without) => written is { } n ? new MailedLinks(n, before ?? 0, without ?? 0) : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset AtNoon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
