using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Solutions;
using Talaia.Territory.Municipalities;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Questionnaires;
using Section = Talaia.Consultation.Questionnaires.Section;

namespace Talaia.Web.Consultation;

/// <summary>A town hall answers: by its personal link or its account, section by section; leaves, returns, sends.</summary>
internal static class AnsweringEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/q/{token}", OpenLinkAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Guessable);
        var questionnaire = site.MapGroup("/questionari/{wave}").RequireAuthorization(Permission.AnswerQuestionnaire);
        questionnaire.MapGet("", ShowStartAsync);
        questionnaire.MapGet("/revisa", ShowReviewAsync);
        questionnaire.MapPost("/revisa", SendAsync).RequireAuthorization(Permission.SignResponse);
        questionnaire.MapGet("/enviat", ShowSentAsync);
        questionnaire.MapPost("/torna", LeaveAsync);
        PaperFormEndpoints.MapTown(questionnaire);
        questionnaire.MapGet("/{section}", ShowSectionAsync);
        questionnaire.MapPost("/{section}", SaveSectionAsync).WithMetadata(new LargeBody(FormFiles.MostOfForm));
        questionnaire.MapPost("/{section}/fitxer", FormFiles.TakeAsync).WithMetadata(new LargeBody(FormFiles.MostOfForm));
        questionnaire.MapGet("/fitxers/{id}", FormFiles.GiveAsync);
        questionnaire.MapGet("/mitjans/{hash}", FormMediaFiles.GiveToTownAsync);
        questionnaire.MapPost("/{section}/encara", ConfirmSectionAsync);
        questionnaire.MapPost("/{section}/tria", SettleAsync);
    }

    private static async Task<IResult> OpenLinkAsync(string token, HttpContext context, FindInvitation invitations, KnownResponse known, TalaiaDb db, TownNames towns, Links to)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await invitations.ByTokenAsync(token, context.RequestAborted) is not { } invitation)
            return new RazorComponentResult<LinkGone> { StatusCode = StatusCodes.Status404NotFound };
        var town = await towns.OfAsync(db, invitation.Codi6, context.RequestAborted);
        await context.SignOutAsync(Doors.Account);
        await context.SignInAsync(Doors.Link, Claims.OfLink(invitation, town ?? invitation.Codi6));
        known.SendOn();
        return Results.LocalRedirect(to.Questionnaire(invitation.WaveKey));
    }

    private static async Task<IResult> ShowStartAsync(string wave, AnsweringDesk desk) =>
        await desk.StartAsync(wave) is { } sheet ? new RazorComponentResult<Start>(new { Sheet = sheet }) : Results.NotFound();

    /// <summary>The office stops answering for a town.</summary>
    private static async Task<IResult> LeaveAsync(string wave, HttpContext context, Links to)
    {
        await context.Request.ReadFormAsync(context.RequestAborted);
        var codi6 = context.User.MunicipalityCode();
        if (context.User.FindFirst(Claims.Behalf) is null || codi6 is null)
            return Results.LocalRedirect(to.Questionnaire(wave));
        await context.SignOutAsync(Doors.Link);
        return Results.LocalRedirect(to.WaveTown(wave, codi6));
    }

    private static async Task<IResult> ShowSectionAsync(string wave, string section, HttpRequest request, AnsweringDesk desk, ReadFormer former, Links to, CancellationToken cancel) =>
        await desk.OpenAsync(wave) is not { } sheet || sheet.Section(section) is not { } known ? Results.NotFound()
            : sheet.IsOpen ? new RazorComponentResult<FormPage>(new { Sheet = sheet, Section = known, IsGrown = request.Query.ContainsKey("mes"), Former = await FormerAsync(sheet, known, former, cancel) })
            : Results.LocalRedirect(to.Questionnaire(wave));

    /// <summary>What was answered in the wave before to what this section still leaves open; null where there is nothing to take over.</summary>
    private static async Task<FormerAnswers?> FormerAsync(AnsweringSheet sheet, Section section, ReadFormer former, CancellationToken cancel)
    {
        if (sheet.IsDone(section) || await former.RunAsync(sheet.Wave.Key, sheet.Codi6, sheet.Questionnaire, cancel) is not { } before)
            return null;
        var open = before.Answers.Where(answer => !sheet.Answers.ContainsKey(answer.Key) && sheet.Questionnaire.Find(answer.Key)?.Section == section.Code).ToDictionary();
        return open.Count == 0 ? null : before with { Answers = open };
    }

    /// <summary>“Still true?” in one press: what was answered in the wave before is taken over where nothing is answered yet. What is there is never written over.</summary>
    private static async Task<IResult> ConfirmSectionAsync(string wave, string section, HttpContext context, AnsweringDesk desk, ReadFormer former, SaveAnswers save, Links to)
    {
        if (await desk.OpenAsync(wave) is not { } sheet || sheet.Section(section) is not { } known)
            return Results.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (sheet.IsOpen && await FormerAsync(sheet, known, former, context.RequestAborted) is { } before)
        {
            var key = form["idempotency-key"].ToString() is { Length: > 0 } given ? given : context.TraceIdentifier;
            await ConfirmAsync(sheet, before.Answers, key, context, save);
        }

        return Results.LocalRedirect(to.QuestionnaireSection(wave, section));
    }

    /// <summary>A form may no longer take one of the answers, beside the others: then the rest is taken over.</summary>
    private static async Task ConfirmAsync(AnsweringSheet sheet, IReadOnlyDictionary<string, AnswerValue> answers, string key, HttpContext context, SaveAnswers save)
    {
        try
        {
            await SaveAsync(answers, key);
        }
        catch (InputException refused)
        {
            var rest = answers.Where(answer => refused.Problems.All(problem => problem.Where?.Cell != answer.Key)).ToDictionary();
            if (rest.Count > 0 && rest.Count < answers.Count)
                await SaveAsync(rest, $"{key}/rest"[..Math.Min(key.Length + 5, 100)]);
        }

        Task SaveAsync(IReadOnlyDictionary<string, AnswerValue> taken, string under) => save.RunAsync(
            sheet.Wave.Key, sheet.Codi6, taken.ToDictionary(answer => answer.Key, answer => (AnswerValue?)answer.Value), under, context.User.Actor(), cancel: context.RequestAborted);
    }

    private static async Task<IResult> SaveSectionAsync(string wave, string section, HttpContext context, AnsweringDesk desk, FormAnswering forms) =>
        await desk.OpenAsync(wave) is { } sheet && sheet.Section(section) is { } known ? await forms.SaveAsync(sheet, known, context) : Results.NotFound();

    /// <summary>Two answered the same otherwise: somebody chooses, `stands` or the index of another answer.</summary>
    private static async Task<IResult> SettleAsync(string wave, string section, HttpContext context, AnsweringDesk desk, SettleClash settle, Links to)
    {
        if (await desk.OpenAsync(wave) is not { } sheet || sheet.Section(section) is null)
            return Results.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (sheet.IsOpen)
            await settle.RunAsync(wave, sheet.Codi6, form["path"].ToString(), int.TryParse(form["which"], out var which) ? which : null, context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.QuestionnaireSection(wave, section));
    }

    private static async Task<IResult> ShowReviewAsync(string wave, AnsweringDesk desk) =>
        await desk.OpenAsync(wave) is { EndsInReview: true } sheet ? Review(sheet, isRefused: false) : Results.NotFound();

    private static RazorComponentResult<FormReview> Review(AnsweringSheet sheet, bool isRefused) =>
        new(new { Sheet = sheet, IsRefused = isRefused }) { StatusCode = isRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    private static async Task<IResult> SendAsync(string wave, HttpContext context, AnsweringDesk desk, SendResponse send, KnownResponse known, Links to)
    {
        if (await desk.OpenAsync(wave) is not { } sheet)
            return Results.NotFound();
        await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            await send.RunAsync(wave, sheet.Codi6, context.User.Actor(), context.RequestAborted);
            known.SendOn();
            return Results.LocalRedirect(to.QuestionnaireSent(wave));
        }
        catch (Exception refused) when (refused is InputException or RuleException { Code: "nothing-to-send" or "clashes-open" })
        {
            return Review(sheet, isRefused: true);
        }
        catch (RuleException)
        {
            // Closed meanwhile: the questionnaire's own page says so.
            return Results.LocalRedirect(to.Questionnaire(wave));
        }
    }

    /// <summary>Whoever asks about the metamodel tells the town at once how it stands and what it can use; a form about something else only that it arrived.</summary>
    private static async Task<IResult> ShowSentAsync(string wave, AnsweringDesk desk, ReadNeeds needs, ReadSolutions solutions) =>
        await desk.OpenAsync(wave) is not { EndsInReview: true } sheet ? Results.NotFound()
            : !sheet.Questionnaire.Questions.Any(question => question.Element.Length > 0) ? new RazorComponentResult<FormSent>(new { Sheet = sheet })
            : new RazorComponentResult<Sent>(new { Sheet = sheet, Needs = await needs.OfMunicipalityAsync(wave, sheet.Codi6), Solutions = await solutions.ForMunicipalityAsync(sheet.Codi6) });
}
