using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Access.Accounts;
using Talaia.Access.ExternalLogins;
using Talaia.Access.Passkeys;
using Talaia.Access.Sessions;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;
using Talaia.Web.Access.External;

namespace Talaia.Web.Access;

/// <summary>One's own account: who one is here, the language of letters, the ways in, and where one is signed in.</summary>
internal static class OwnAccountEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        var account = site.MapGroup("/compte").RequireAuthorization(Permission.KeepAccount);
        account.MapGet("", (OwnAccountPage page) => page.ShowAsync());
        account.MapPost("/llengua", ChooseLanguageAsync);
        account.MapPost("/sessions/tanca", EndOthersAsync);
        account.MapPost("/sessions/{id}/tanca", EndOneAsync);
        OwnPasswordEndpoints.Map(account);
        OwnPasskeyEndpoints.Map(account);
        SecondFactorEndpoints.Map(account);
        OwnProviderEndpoints.Map(account);
    }

    private static async Task<IResult> ChooseLanguageAsync([FromForm] string? language, HttpContext context, ChooseLanguage choose, Links to)
    {
        if (!Language.TryParse(language, out var chosen))
            return Results.BadRequest();
        await choose.RunAsync(context.User.PersonId(), chosen, context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.OwnAccount());
    }

    private static async Task<IResult> EndOneAsync(Guid id, HttpContext context, EndSession end, Links to)
    {
        await end.RunAsync(context.User.PersonId(), id, context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.OwnAccount("sessions"));
    }

    private static async Task<IResult> EndOthersAsync(HttpContext context, EndSessions end, Links to)
    {
        await end.RunAsync(context.User.PersonId(), context.User.SessionId(), context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.OwnAccount("sessions"));
    }
}

/// <summary>The page of one's own account, after whatever was done there.</summary>
internal sealed class OwnAccountPage(
    IHttpContextAccessor http, ReadAccount accounts, ReadPasskeys passkeys, FindLogin logins, ReadSessions sessions, ReadMunicipality municipalities,
    TimeProvider clock, Links to)
{
    private HttpContext Context => http.HttpContext!;

    public LiveSession Session => Context.Features.Get<LiveSession>()!;

    /// <summary>Whether the sign-in is recent enough to change a way in: a cookie stolen later cannot be made into a key.</summary>
    public bool IsFresh => clock.GetUtcNow() - Session.StartedAt < SessionTimes.Fresh;

    /// <summary>To sign in again, and back.</summary>
    public IResult Again => Results.LocalRedirect(to.SignIn() + EnterAs.Query(to.OwnAccount()));

    /// <param name="problems">What was wrong with a form of the page; 422.</param>
    public async Task<IResult> ShowAsync(List<Ui.Problem>? problems = null)
    {
        var (person, cancel) = (Session.Person, Context.RequestAborted);
        return new RazorComponentResult<OwnAccount>(new
        {
            Session,
            IsFresh,
            Town = person.Codi6 is { } codi6 ? (await municipalities.FindAsync(codi6, cancel))?.Name : null,
            Account = await accounts.RunAsync(person.Id, cancel),
            Passkeys = await passkeys.RunAsync(person.Id, cancel),
            Providers = await logins.ProvidersAsync(person.Id, cancel),
            Sessions = await sessions.RunAsync(person.Id, cancel),
            Problems = problems,
        })
        { StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
    }
}
