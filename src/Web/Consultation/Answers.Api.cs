using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Web.Access;
using Talaia.Web.Hosting;

namespace Talaia.Web.Consultation;

/// <summary>
/// Answers over HTTP, for the page's own autosave and for other systems: a bearer token (a personal link's) or a signed-in town hall.
/// 200 is said only when the answers are on disk.
/// </summary>
internal static class AnswersApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var answers = api.MapGroup("/waves/{wave}/responses/{codi6}/answers").AllowAnonymous().RequireRateLimiting(RateLimits.Api);
        answers.MapPost("", SaveAsync);
        answers.MapGet("", ReadAsync);
    }

    private static async Task<IResult> SaveAsync(
        string wave, string codi6, HttpContext context, SaveAnswers save, FindInvitation invitations, IAntiforgery antiforgery)
    {
        var cancel = context.RequestAborted;
        if (await ActorAsync(context, wave, codi6, invitations) is not { } actor)
            return Refused(context);
        if (!actor.IsByToken && !await antiforgery.IsRequestValidAsync(context))
            return Results.Problem("The form's token is missing or old: load the page again. Nothing was changed.", statusCode: StatusCodes.Status400BadRequest);
        if (context.Request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 and <= 100 } key)
            return Results.Problem("Give an Idempotency-Key of 1 to 100 characters. Nothing was changed.", statusCode: StatusCodes.Status400BadRequest);
        try
        {
            var (changes, seen) = await ReadChangesAsync(context.Request, cancel);
            var saved = await save.RunAsync(wave, codi6, changes, key, actor.Name, seen, cancel);
            return Results.Json(new
            {
                revision = saved.Revision, savedAt = saved.SavedAt.UtcDateTime, answers = saved.Answers,
                others = saved.Others?.ToDictionary(change => change.Key, change => change.Value is null ? null : Plain(change.Value)), clashes = saved.Clashes,
            }, WithoutNull);
        }
        catch (InputException refused)
        {
            return Results.Problem(
                "Nothing was changed.", statusCode: StatusCodes.Status422UnprocessableEntity, title: refused.Problems[0].Message,
                extensions: new Dictionary<string, object?> { ["problems"] = refused.Problems.Select(problem => new { problem.Code, problem.Message, path = problem.Where?.Cell }) });
        }
        catch (RuleException refused)
        {
            return Results.Problem(refused.Message, statusCode: StatusCodes.Status409Conflict, title: refused.Code);
        }
    }

    private static async Task<IResult> ReadAsync(string wave, string codi6, HttpContext context, ReadResponse responses, FindInvitation invitations)
    {
        if (await ActorAsync(context, wave, codi6, invitations) is null)
            return Refused(context);
        if (await responses.RunAsync(wave, codi6, context.RequestAborted) is not { } response)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new
        {
            revision = response.Revision,
            savedAt = response.SavedAt?.UtcDateTime,
            sentAt = response.SentAt?.UtcDateTime,
            answers = response.Answers.Where(answer => context.RequestServices.GetRequiredService<Acting>().Parts?.Contains(response.Questionnaire.Find(answer.Key)?.Section ?? "") ?? true).ToDictionary(answer => answer.Key, answer => Plain(answer.Value)),
        });
    }

    private static object Plain(AnswerValue value) => value.IsList ? value.Parts : value.Parts[0];

    private static async Task<Actor?> ActorAsync(HttpContext context, string wave, string codi6, FindInvitation invitations)
    {
        if (context.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token])
        {
            var invitation = await invitations.ByTokenAsync(token, context.RequestAborted);
            if (invitation?.WaveKey != wave || invitation.Codi6 != codi6)
                return null;
            var holder = Claims.OfLink(invitation, codi6);
            context.RequestServices.GetRequiredService<Acting>().Enter(holder);
            return new Actor(holder.Actor(), IsByToken: true);
        }

        return context.User.AnswersFor(codi6, wave) ? new Actor(context.User.Actor(), IsByToken: false) : null;
    }

    private static IResult Refused(HttpContext context) => context.User.Identity?.IsAuthenticated == true
        ? Results.Problem("These answers belong to another municipality or wave.", statusCode: StatusCodes.Status403Forbidden)
        : Results.Problem("Give the personal link's token as a bearer token, or sign in.", statusCode: StatusCodes.Status401Unauthorized);

    private static readonly JsonSerializerOptions WithoutNull = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The changes, and the revision on which they were made where the caller says it: then what others answered since is told and not written over.</summary>
    /// <exception cref="InputException">The body is not `{"answers":{path:value},"seen":revision}` as <see cref="AnswerChanges.FromJson"/> takes them; `seen` may be missing.</exception>
    private static async Task<(IReadOnlyDictionary<string, AnswerValue?> Changes, int? Seen)> ReadChangesAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { MaxDepth = 4, AllowDuplicateProperties = false }, cancel);
            var seen = json.RootElement.TryGetProperty("seen", out var revision) ? revision.GetInt32() : (int?)null;
            return (AnswerChanges.FromJson(json.RootElement.GetProperty("answers")), seen);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InputException(new Problem("not-answers", "The body must be JSON: {\"answers\":{path:value}}, a value being a text, a list of texts, or null to clear."));
        }
    }

    private sealed record Actor(string Name, bool IsByToken);
}
