using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Talaia.Web.Tests.External;

/// <summary>
/// A VÀLid on loopback that behaves as its guide says (VÀLid 2.0, §2 and §3.1), strictly: what the guide asks of a client is asked here, and what it does not
/// promise (an address of mail, a name) may be missing. The test says who stands before it and what goes wrong.
/// </summary>
internal sealed class FakeValid : IAsyncDisposable
{
    public const string ClientId = "0000000000.prova.example";
    public const string Secret = "secret-de-prova";
    private const string Json = "application/json";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Redirect, IReadOnlyDictionary<string, string> Person)> _codes = new();
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _tokens = new();

    private FakeValid(WebApplication app) => _app = app;

    public string Base => _app.Urls.Single();

    /// <summary>Registered by hand before anybody can come.</summary>
    public string? Redirect { get; set; }

    /// <summary>What is known of whoever identifies themselves next.</summary>
    public IReadOnlyDictionary<string, string> Person { get; set; } = People.Mobile;

    /// <summary>What goes wrong, if anything.</summary>
    public Trouble Trouble { get; set; }

    /// <summary>Tokens whose session in the browser was ended, and those that were revoked, in order.</summary>
    public ConcurrentQueue<string> Ended { get; } = new();

    /// <summary>How often a code was brought.</summary>
    public int Exchanges { get; private set; }

    public static async Task<FakeValid> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var fake = new FakeValid(app);
        app.MapGet("/o/oauth2/auth", fake.Authorize);
        app.MapPost("/o/oauth2/token", fake.TokenAsync);
        app.MapGet("/serveis-rest/getUserInfo", fake.UserAsync);
        app.MapGet("/o/oauth2/logout", (string token) => fake.End("logout", token));
        app.MapGet("/o/oauth2/revoke", (string token) => fake.End("revoke", token));
        await app.StartAsync();
        return fake;
    }

    public void Reset()
    {
        (Person, Trouble, Exchanges) = (People.Mobile, Trouble.None, 0);
        Ended.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        var state = query["state"].ToString();
        if (query["response_type"] != "code" || query["client_id"] != ClientId || query["scope"] != "autenticacio_usuari" || query["approval_prompt"] != "auto"
            || query["access_type"] != "online" || query["redirect_uri"] != Redirect || state.Length < 43 || !state.All(char.IsAsciiLetterOrDigit))
            return Results.BadRequest();
        if (Trouble is Trouble.Cancelled or Trouble.Failed)
            return Results.Redirect($"{Redirect}?error={(Trouble == Trouble.Cancelled ? "SESSION_CANCEL" : "ERROR_INTERN")}&state={state}");
        var code = "1/" + Random();
        _codes[code] = (Redirect!, Person);
        return Results.Redirect($"{Redirect}?code={Uri.EscapeDataString(code)}&state={state}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        Exchanges++;
        await HangAsync(Trouble.SilentToken, request);
        if (Trouble == Trouble.BrokenToken)
            return Results.Text("<html>Manteniment</html>", "text/html");
        if (Trouble == Trouble.Redirecting)
            return Results.Redirect($"{Base}/o/oauth2/elsewhere");
        var form = await request.ReadFormAsync();
        if (form["grant_type"] != "authorization_code" || form["client_id"] != ClientId || form["client_secret"] != Secret)
            return Results.Json(new { error = "invalid_client" }, statusCode: 400);
        if (!_codes.TryRemove(form["code"].ToString(), out var code) || code.Redirect != form["redirect_uri"] || Trouble == Trouble.ExpiredCode)
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var token = "1/" + Random();
        _tokens[token] = code.Person;
        return Results.Json(new { access_token = token, expires_in = 3600, token_type = "Bearer" });
    }

    private async Task<IResult> UserAsync(HttpRequest request)
    {
        await HangAsync(Trouble.SilentUser, request);
        if (Trouble == Trouble.BrokenUser)
            return Results.Text("ok", Json);
        if (Trouble == Trouble.Down)
            return Results.StatusCode(502);
        return Trouble == Trouble.Ko || !_tokens.TryGetValue(request.Query["AccessToken"].ToString(), out var person)
            ? Results.Json(new { status = "ko", error = "TOKEN_NOT_VALID" })
            : Results.Json(person.Append(KeyValuePair.Create("status", "ok")).ToDictionary());
    }

    private IResult End(string act, string token)
    {
        if (!_tokens.ContainsKey(token))
            return Results.BadRequest();
        Ended.Enqueue(act);
        return Results.Ok();
    }

    // Never answers; ends when the client gives up, so that no time is waited for here.
    private async Task HangAsync(Trouble trouble, HttpRequest request)
    {
        if (Trouble == trouble)
            await Task.Delay(Timeout.Infinite, request.HttpContext.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}

/// <summary>What may go wrong at a provider.</summary>
public enum Trouble
{
    None,
    Cancelled,
    Failed,
    ExpiredCode,
    SilentToken,
    BrokenToken,
    Redirecting,
    SilentUser,
    BrokenUser,
    Down,
    Ko,
}
