using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Conference.Editions;
using Talaia.Conference.Registrations;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;
using Talaia.Web.Hosting;

namespace Talaia.Web.Conference;

/// <summary>Anybody registers, sees their place by the link of their own page, and gives it back.</summary>
internal static class RegistrationEndpoints
{
    public static Ui.Confirmation Cancelling { get; } = new("conference.own.cancel.ask", "conference.own.cancel.ask.what", "conference.own.cancel.do");

    public static void Map(RouteGroupBuilder site)
    {
        var registration = site.MapGroup("/conferencia/{year:int}/inscripcio").AllowAnonymous();
        registration.MapGet("", async (int year, RegistrationPage page) => await page.FormAsync(year, RegistrationTyped.Nothing, null));
        registration.MapPost("", RegisterAsync).RequireRateLimiting(RateLimits.Registering);
        registration.MapGet("/{token}", ShowOwnAsync);
        registration.MapPost("/{token}/anulla", CancelAsync).RequireRateLimiting(RateLimits.Registering).Asks(Cancelling, request => request.Path.Value![..request.Path.Value!.LastIndexOf('/')]);
    }

    private static async Task<IResult> RegisterAsync(int year, IFormCollection form, HttpContext context, Register register, RegistrationPage page, Say say, Links to)
    {
        var typed = RegistrationTyped.Of(form);
        var key = form["idempotency-key"].ToString();
        try
        {
            var registered = await register.RunAsync(year, typed.Given with { Language = say.Language }, key.Length > 0 ? key : context.TraceIdentifier, context.RequestAborted);
            return Results.LocalRedirect(to.OwnRegistration(year, registered.Token));
        }
        catch (InputException refused)
        {
            return await page.FormAsync(year, typed, [.. refused.Problems.Select(problem => new Ui.Problem(problem.Where?.Cell ?? "", say[$"conference.problem.{problem.Code}"]))]);
        }
        catch (RuleException refused)
        {
            return await page.FormAsync(year, typed, [new Ui.Problem(refused.Code == "already-registered" ? "email" : "", say[$"conference.refused.{refused.Code}"])]);
        }
    }

    private static async Task<IResult> ShowOwnAsync(int year, string token, HttpContext context, ReadEditions editions, ReadRegistrations registrations)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.CacheControl = "no-store";
        return await editions.OfYearAsync(year, cancel: context.RequestAborted) is { } edition && await registrations.ByTokenAsync(year, token, context.RequestAborted) is { } own
            ? new RazorComponentResult<OwnRegistrationShow>(new { Edition = edition, Own = own, Token = token })
            : Results.NotFound();
    }

    private static async Task<IResult> CancelAsync(int year, string token, IFormCollection form, CancelRegistration cancel, Links to, CancellationToken abort)
    {
        try
        {
            await cancel.RunAsync(year, token, abort);
            return Results.LocalRedirect(to.OwnRegistration(year, token));
        }
        catch (RuleException)
        {
            return Results.NotFound();
        }
    }
}

/// <summary>What somebody has typed into the form.</summary>
public sealed record RegistrationTyped(string Name, string Email, string Profile, string Municipality, string Body)
{
    public static readonly RegistrationTyped Nothing = new("", "", "", "", "");

    public static RegistrationTyped Of(IFormCollection form) =>
        new(form["name"].ToString(), form["email"].ToString(), form["profile"].ToString(), form["municipality"].ToString(), form["body"].ToString());

    public NewRegistration Given => new(Name, Email, ConferenceWords.ProfileOf(Profile), Municipality.Length == 0 ? null : Municipality, Body.Length == 0 ? null : Body);

    /// <summary>Keeps the person out of logs.</summary>
    public override string ToString() => nameof(RegistrationTyped);
}

/// <summary>The form of an edition with what it must say.</summary>
internal sealed class RegistrationPage(ReadEditions editions, ReadRegistrations registrations, ReadMunicipalities municipalities, TimeProvider clock, IHttpContextAccessor http)
{
    public async Task<IResult> FormAsync(int year, RegistrationTyped typed, List<Ui.Problem>? problems)
    {
        var cancel = http.HttpContext!.RequestAborted;
        return await editions.OfYearAsync(year, cancel: cancel) is { } edition && await registrations.CountsAsync(year, cancel) is { } counts
            ? new RazorComponentResult<RegistrationForm>(new
            {
                Edition = edition,
                Counts = counts,
                Window = edition.WindowAt(clock.GetUtcNow()),
                Municipalities = await municipalities.AllAsync(cancel),
                Typed = typed,
                Problems = problems,
            })
            {
                StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            }
            : Results.NotFound();
    }
}
