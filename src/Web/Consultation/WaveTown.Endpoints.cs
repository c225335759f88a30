using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Consultation.Attachments;
using Talaia.Consultation.Calls;
using Talaia.Consultation.Following;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Questionnaires;
using Talaia.Web.Ui;

namespace Talaia.Web.Consultation;

/// <summary>Whom to call, and one town hall in one wave: where it stands, what was said on the phone, more time for it, its links.</summary>
internal static class WaveTownEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var wave = office.MapGroup("/onades/{wave}").RequireAuthorization(Permission.RunWaves);
        wave.MapGet("/trucades", ListAsync);
        var town = wave.MapGroup("/municipis/{codi6}");
        town.MapGet("", (string wave, string codi6, WaveTownDesk desk, CancellationToken cancel) => desk.ShowAsync(wave, codi6, null, null, cancel));
        town.MapGet("/fitxers/{id}", GiveFileAsync);
        town.MapPost("/trucades", NoteAsync);
        town.MapPost("/allarga", ExtendAsync);
        town.MapPost("/revoca", RevokeAsync);
        town.MapPost("/respon", AnswerAsync);
    }

    private static async Task<IResult> ListAsync(string wave, HttpRequest request, ReadWaves waves, ReadCalls calls, Say say, Links to, CancellationToken cancel)
    {
        if (await waves.ByKeyAsync(wave, cancel) is not { } row || await calls.ListAsync(wave, cancel) is not { } towns)
            return Results.NotFound();
        var list = ListView.Of(CallColumns.Of(wave, say, to), towns, ListState.Of(request));
        return list.State.WantsCsv ? list.Csv($"trucades-{wave}") : new RazorComponentResult<CallList>(new { Wave = row, List = list, Request = request });
    }

    private static async Task<IResult> GiveFileAsync(string wave, string codi6, string id, HttpContext context, ReadAttachments files) =>
        Guid.TryParse(id, out var known) && await files.OpenAsync(wave, codi6, known, context.RequestAborted) is { } found ? FormFiles.Give(context, found) : Results.NotFound();

    private static async Task<IResult> NoteAsync(
        string wave, string codi6, [FromForm] string? outcome, [FromForm] string? note, [FromForm] string? again, [FromForm(Name = "idempotency-key")] string? key,
        HttpContext context, NoteCall noting, WaveTownDesk desk, Say say, Links to)
    {
        if (!Enum.TryParse<CallOutcome>(outcome, out var known) || !Enum.IsDefined(known))
            return await desk.ShowAsync(wave, codi6, [new("outcome", say["consultation.call.outcome.missing"])], context.Request.Form, context.RequestAborted);
        try
        {
            await noting.RunAsync(wave, codi6, known, note ?? "", Days.Read(again), key ?? "", context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.WaveTown(wave, codi6));
        }
        catch (InputException refused)
        {
            return await desk.ShowAsync(wave, codi6, [new(refused.Problems[0].Where?.Cell ?? "", say[$"consultation.problem.{refused.Problems[0].Code}"])], context.Request.Form, context.RequestAborted);
        }
    }

    private static async Task<IResult> ExtendAsync(string wave, string codi6, [FromForm] string? until, HttpContext context, ExtendWave extend, WaveTownDesk desk, Say say, Links to)
    {
        try
        {
            if (Days.Read(until) is not { } day)
                throw new RuleException("not-later", "No day.");
            await extend.RunAsync(wave, codi6, Days.AtNoon(day), context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.WaveTown(wave, codi6));
        }
        catch (RuleException refused)
        {
            return await desk.ShowAsync(wave, codi6, [new("until", say[$"consultation.refused.{refused.Code}"])], context.Request.Form, context.RequestAborted);
        }
        catch (InputException)
        {
            return Results.NotFound();
        }
    }

    /// <summary>From here the office answers on the town's own pages; its account stays signed in beside, and is what it comes back to.</summary>
    private static async Task<IResult> AnswerAsync(string wave, string codi6, HttpContext context, AnswerOnBehalf begin, WaveTownDesk desk, ReadMunicipality municipalities, Say say, Links to)
    {
        await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            await begin.RunAsync(wave, codi6, context.User.Actor(), context.RequestAborted);
        }
        catch (RuleException refused)
        {
            return await desk.ShowAsync(wave, codi6, [new("", say[$"consultation.refused.{refused.Code}"])], null, context.RequestAborted);
        }
        catch (InputException)
        {
            return Results.NotFound();
        }

        var town = await municipalities.FindAsync(codi6, context.RequestAborted);
        await context.SignInAsync(Doors.Link, Claims.OnBehalf(context.User.Actor(), codi6, town?.Name ?? codi6, wave));
        return Results.LocalRedirect(to.Questionnaire(wave));
    }

    private static async Task<IResult> RevokeAsync(string wave, string codi6, HttpContext context, RevokeLinks revoke, Links to)
    {
        await context.Request.ReadFormAsync(context.RequestAborted);
        await revoke.RunAsync(wave, codi6, context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.WaveTown(wave, codi6));
    }
}
