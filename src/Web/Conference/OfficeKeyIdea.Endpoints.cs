using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Sessions;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Languages;

namespace Talaia.Web.Conference;

/// <summary>Rapporteurs note key ideas on a phone; others approve them and take them further.</summary>
internal static class OfficeKeyIdeaEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var conference = office.MapGroup("/conferencia/{year:int}").RequireAuthorization(Permission.NoteKeyIdeas);
        conference.MapGet("/apunta/{code}", async (int year, string code, KeyIdeaPage page) => await page.ShowAsync(year, code, null, KeyIdeaTyped.Nothing, null));
        conference.MapPost("/apunta/{code}", NoteAsync);
        conference.MapGet("/idees/{number:int}", async (int year, int number, KeyIdeaPage page) => await page.ShowAsync(year, null, number, null, null));
        conference.MapPost("/idees/{number:int}", EditAsync);
        conference.MapPost("/idees/{number:int}/decideix", DecideAsync).RequireAuthorization(Permission.ApproveKeyIdeas);
        conference.MapPost("/idees/{number:int}/fes", MakeAsync).RequireAuthorization(Permission.MakeOfKeyIdeas);
    }

    private static async Task<IResult> NoteAsync(int year, string code, IFormCollection form, HttpContext context, NoteKeyIdea note, GapFilling gaps, KeyIdeaPage page, Say say, Links to)
    {
        if (await gaps.AskedAsync(form, context.RequestAborted) is { } filled)
            return await page.ShowAsync(year, code, null, KeyIdeaTyped.Of(filled), null);
        var typed = KeyIdeaTyped.Of(form);
        var key = form["idempotency-key"].ToString();
        try
        {
            await note.RunAsync(year, code, typed.Note, typed.Concerns, key.Length > 0 ? key : context.TraceIdentifier, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.NoteKeyIdea(year, code) + "?apuntada=1");
        }
        catch (RuleException refused)
        {
            return await page.ShowAsync(year, code, null, typed, [Problem(refused, say)]);
        }
    }

    private static async Task<IResult> EditAsync(int year, int number, IFormCollection form, HttpContext context, EditKeyIdea edit, GapFilling gaps, KeyIdeaPage page, Say say, Links to)
    {
        if (await gaps.AskedAsync(form, context.RequestAborted) is { } filled)
            return await page.ShowAsync(year, null, number, KeyIdeaTyped.Of(filled), null);
        var typed = KeyIdeaTyped.Of(form);
        try
        {
            await edit.RunAsync(year, number, typed.Note, typed.Concerns, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.OfficeConference(year) + "#idees");
        }
        catch (RuleException refused)
        {
            return await page.ShowAsync(year, null, number, typed, [Problem(refused, say)]);
        }
    }

    private static Task<IResult> DecideAsync(int year, int number, IFormCollection form, HttpContext context, ApproveKeyIdea approve, DropKeyIdea drop, ConferenceDesk desk, Say say, Links to) =>
        TryAsync(year, desk, context, say, to, () => form["go"] == "approve"
            ? approve.RunAsync(year, number, context.User.Actor(), context.RequestAborted)
            : drop.RunAsync(year, number, context.User.Actor(), context.RequestAborted));

    private static Task<IResult> MakeAsync(int year, int number, IFormCollection form, HttpContext context, MakeSignalOfKeyIdea signal, ConferenceDesk desk, Say say, Links to) =>
        TryAsync(year, desk, context, say, to, () => signal.RunAsync(year, number, context.User.Actor(), context.RequestAborted));

    private static async Task<IResult> TryAsync(int year, ConferenceDesk desk, HttpContext context, Say say, Links to, Func<Task> act)
    {
        try
        {
            await act();
            return Results.LocalRedirect(to.OfficeConference(year) + "#idees");
        }
        catch (Exception refused) when (refused is InputException or RuleException)
        {
            return await OfficeConferenceEndpoints.ShowAsync(year, desk, OfficeConferenceEndpoints.Problems(refused, say), context.RequestAborted);
        }
    }

    private static Ui.Problem Problem(RuleException refused, Say say) => new(refused.Code switch
    {
        "minute-outside-session" => "minute",
        "key-idea-without-profile" => "profiles",
        "key-idea-without-sentence" or "key-idea-too-long" => "sentence.ca",
        _ => "",
    }, say[$"conference.refused.{refused.Code}"]);
}

/// <summary>What a rapporteur has typed.</summary>
public sealed record KeyIdeaTyped(LocalizedText Sentence, string Speaker, string Minute, KeyIdeaKind Kind, Profiles Profiles, IReadOnlyList<string> Elements, IReadOnlyList<string> Trends)
{
    public static readonly KeyIdeaTyped Nothing = new(LocalizedText.Empty, "", "", KeyIdeaKind.Experience, Profiles.None, [], []);

    public static KeyIdeaTyped Of(IFormCollection form) => new(
        FormTexts.Of(form, "sentence"),
        form["speaker"].ToString(), form["minute"].ToString(), Enum.TryParse<KeyIdeaKind>(form["kind"], ignoreCase: true, out var kind) ? kind : KeyIdeaKind.Experience,
        form["profiles"].Aggregate(Profiles.None, (all, one) => all | ConferenceWords.ProfileOf(one)), [.. form["elements"].OfType<string>().Where(code => code.Length > 0)],
        [.. form["trends"].OfType<string>().Where(slug => slug.Length > 0)]);

    public static KeyIdeaTyped Of(KeyIdeaRow idea) => new(
        idea.Sentence, idea.Speaker?.Key ?? "", idea.Minute.ToString(CultureInfo.InvariantCulture), idea.Kind, idea.Profiles, [.. idea.Concerns.Elements], [.. idea.Concerns.Trends]);

    public KeyIdeaNote Note => new(
        Sentence, Speaker.Length == 0 ? null : Speaker, int.TryParse(Minute, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) ? minute : -1, Kind, Profiles);

    public Concerns Concerns => new(Elements, Trends, []);
}

/// <summary>The form of a key idea, new or noted.</summary>
internal sealed class KeyIdeaPage(ReadEditions editions, ReadProgramme programme, ReadKeyIdeas ideas, ReadTrends trends, TimeProvider clock, IHttpContextAccessor http)
{
    public async Task<IResult> ShowAsync(int year, string? code, int? number, KeyIdeaTyped? typed, List<Ui.Problem>? problems)
    {
        var cancel = http.HttpContext!.RequestAborted;
        var idea = number is { } known ? await ideas.ByNumberAsync(year, known, approvedOnly: false, cancel) : null;
        if (await editions.OfYearAsync(year, publishedOnly: false, cancel) is not { } edition || (number is not null && idea is null)
            || await programme.SessionAsync(year, idea?.Session.Code ?? code!, cancel) is not { } session)
            return Results.NotFound();
        return new RazorComponentResult<KeyIdeaForm>(new
        {
            Edition = edition,
            Session = session,
            Idea = idea,
            Typed = typed ?? KeyIdeaTyped.Of(idea!),
            Trends = await trends.ListAsync(publishedOnly: true, cancel),
            RunningMinute = RunningMinute(session),
            WasNoted = http.HttpContext!.Request.Query.ContainsKey("apuntada"),
            Problems = problems,
        })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>The minute in which the session now is, so that who notes it live need not count; null before and after.</summary>
    private int? RunningMinute(SessionRow session)
    {
        var minute = (int)Math.Floor((clock.GetUtcNow() - session.Start).TotalMinutes);
        return minute >= 0 && minute <= session.Minutes ? minute : null;
    }
}
