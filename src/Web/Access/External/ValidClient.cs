using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Talaia.Web.Access.External;

/// <summary>
/// What this site asks VÀLid: OAuth 2.0 with an authorization code (RFC 6749 §4.1), and its own services for the user's data and for ending (guide of VÀLid 2.0,
/// §2 and §3.1). No address with a token is ever written to the log.
/// </summary>
internal sealed partial class ValidClient(HttpClient http, Providers providers, ILogger<ValidClient> log)
{
    private ValidSettings Settings => providers.Valid ?? throw new InvalidOperationException("The site is not registered with VÀLid; endpoints ask first.");

    /// <summary>Where the browser is sent. The state is of simple letters, as the guide asks.</summary>
    public string Address(string state, string redirect) => QueryHelpers.AddQueryString($"{Settings.Base}/o/oauth2/auth", new Dictionary<string, string?>
    {
        ["response_type"] = "code",
        ["client_id"] = Settings.ClientId,
        ["redirect_uri"] = redirect,
        ["scope"] = "autenticacio_usuari",
        ["state"] = state,
        ["approval_prompt"] = "auto",
        ["access_type"] = "online",
    });

    /// <summary>Changes a code for a token.</summary>
    /// <exception cref="ProviderRefusal">The code is not taken, or VÀLid does not answer.</exception>
    public async Task<string> TokenAsync(string code, string redirect, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Settings.Base}/o/oauth2/token");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["code"] = code,
            ["client_id"] = Settings.ClientId,
            ["client_secret"] = Settings.ClientSecret,
            ["redirect_uri"] = redirect,
            ["grant_type"] = "authorization_code",
        });
        var answer = await AskAsync(request, cancel);
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("access_token", out var token) && token.ValueKind == JsonValueKind.String && token.GetString() is { Length: > 0 and <= 2_000 } text
            ? text
            : throw new ProviderRefusal(Refusal.Refused, "VÀLid gives no token.");
    }

    /// <exception cref="ProviderRefusal">VÀLid does not give the user's data, or does not answer.</exception>
    public async Task<ValidUser> UserAsync(string token, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, QueryHelpers.AddQueryString($"{Settings.RestBase}/serveis-rest/getUserInfo", "AccessToken", token));
        return ValidUser.Read(await AskAsync(request, cancel));
    }

    /// <summary>Ends the session between browser and VÀLid, which would let the next person at this browser in without asking, and then the token. What fails is written down and holds up nobody.</summary>
    public async Task EndAsync(string token, CancellationToken cancel)
    {
        foreach (var act in new[] { "logout", "revoke" })
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(QueryHelpers.AddQueryString($"{Settings.Base}/o/oauth2/{act}", "token", token)), cancel);
                if (!answer.IsSuccessStatusCode)
                    NotEnded(log, act, (int)answer.StatusCode);
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
            {
                NotEnded(log, act, 0);
            }
        }
    }

    private async Task<JsonElement> AskAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.SendAsync(request, cancel);
            if (answer.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError)
                throw new ProviderRefusal(Refusal.Refused, $"VÀLid answered {(int)answer.StatusCode}.");
            if (!answer.IsSuccessStatusCode)
                throw new ProviderRefusal(Refusal.Unavailable, $"VÀLid answered {(int)answer.StatusCode}.");
            using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel));
            return document.RootElement.Clone();
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ProviderRefusal(Refusal.Unavailable, "VÀLid did not answer, or not as JSON.", failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "VÀLid did not do {Act} ({Status}): its session in the browser may go on.")]
    private static partial void NotEnded(ILogger log, string act, int status);
}
