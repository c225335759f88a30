using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Reminders;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Territory.Lists;
using Talaia.Territory.Municipalities;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Languages;

namespace Talaia.Web.Consultation;

/// <summary>The office follows its waves, opens one, gives a town hall its personal link, and writes to all that have not answered.</summary>
internal static class WaveEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var waves = office.MapGroup("/onades").RequireAuthorization(Permission.RunWaves);
        waves.MapGet("", async (ReadWaves read, ReadMunicipalities towns, ReadForms forms, ReadTownLists lists, TimeProvider clock, CancellationToken cancel) =>
            new RazorComponentResult<WaveList>(new { Forms = await forms.PublishedAsync(cancel), Waves = await read.ListAsync(cancel), Towns = await towns.AllAsync(cancel), Lists = await lists.AllAsync(cancel), Now = clock.GetUtcNow() }));
        waves.MapPost("", OpenAsync);
        waves.MapGet("/{wave}", (string wave, int? escrits, int? abans, int? sense, HttpRequest request, WaveDesk desk, CancellationToken cancel) =>
            desk.ShowAsync(wave, request, null, null, null, cancel, Mailed(escrits, abans, sense)));
        waves.MapPost("/{wave}/enllac", IssueAsync);
        waves.MapPost("/{wave}/correu", MailAsync);
        waves.MapPost("/{wave}/recorda", RemindAsync);
        waves.MapPost("/{wave}/allarga", ExtendAsync);
    }

    private static async Task<IResult> OpenAsync(
        [FromForm] string? period, [FromForm] string? opens, [FromForm] string? closes, HttpContext context, OpenWave open, ReadWaves read, ReadMunicipalities towns, ReadForms forms, ReadTownLists lists, TimeProvider clock, Say say, Links to)
    {
        try
        {
            if (!Period.TryParse(period?.Trim(), out var known) || Days.Read(opens) is not { } first || Days.Read(closes) is not { } last)
                throw new InputException(new Problem("wave-incomplete", "Give a period and both dates."));
            var title = new LocalizedText(Language.All.Select(language => new KeyValuePair<string, string?>(
                language.Code, new Say(context.RequestServices.GetRequiredService<Texts>(), language)["consultation.wave.title", ("period", known.ToString())])));
            var key = await open.RunAsync(new OpeningWave(known, title, Days.AtNoon(first), Days.AtNoon(last), PopulationOf(context.Request.Form), Guid.TryParse(context.Request.Form["form"], out var asked) ? asked : null), context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.Wave(key));
        }
        catch (Exception refused) when (refused is InputException or RuleException)
        {
            var code = refused is RuleException rule ? rule.Code : ((InputException)refused).Problems[0].Code;
            return new RazorComponentResult<WaveList>(new
            {
                Forms = await forms.PublishedAsync(context.RequestAborted),
                Waves = await read.ListAsync(context.RequestAborted),
                Towns = await towns.AllAsync(context.RequestAborted),
                Lists = await lists.AllAsync(context.RequestAborted),
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

    private static TargetPopulation PopulationOf(IFormCollection form) => new(
        [.. form["band"].Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var band) ? band : 0).Where(band => band > 0)],
        [.. form["comarca"].OfType<string>().Where(code => code.Length > 0)],
        [.. form["province"].OfType<string>().Where(code => code.Length > 0)],
        int.TryParse(form["sample"].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : null,
        [.. form["list"].OfType<string>().Where(key => key.Length > 0)]);

    /// <summary>What the sending of letters came to, as the address carries it after the act.</summary>
    private static MailedLinks? Mailed(int? written, int? before, int? without) => written is { } n ? new MailedLinks(n, before ?? 0, without ?? 0) : null;

    private static async Task<IResult> RemindAsync(
        string wave, [FromForm] string? to, HttpContext context, RemindTowns remind, WaveDesk desk, Say say, Links links)
    {
        if (!Enum.TryParse<Reminded>(to, out var point) || !Enum.IsDefined(point))
            return Results.BadRequest();
        try
        {
            var mailed = await remind.RunAsync(wave, point, FormTexts.Of(context.Request.Form, "words"), context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect($"{links.Wave(wave)}?escrits={mailed.Written}&abans={mailed.Before}&sense={mailed.WithoutAddress}#enviats");
        }
        catch (InputException refused) when (refused.Problems[0].Code != "unknown-wave")
        {
            return await desk.ShowAsync(wave, context.Request, null, [new Ui.Problem("", say[$"consultation.problem.{refused.Problems[0].Code}"])], null, context.RequestAborted);
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

    private static async Task<IResult> ExtendAsync(string wave, [FromForm] string? until, HttpContext context, ExtendWave extend, WaveDesk desk, Say say, Links to)
    {
        try
        {
            if (Days.Read(until) is not { } day)
                throw new RuleException("not-later", "No day.");
            await extend.RunAsync(wave, null, Days.AtNoon(day), context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.Wave(wave));
        }
        catch (RuleException refused)
        {
            return await desk.ShowAsync(wave, context.Request, null, [new Ui.Problem("until", say[$"consultation.refused.{refused.Code}"])], null, context.RequestAborted, extended: until ?? "");
        }
        catch (InputException)
        {
            return Results.NotFound();
        }
    }
}
