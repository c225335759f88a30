using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Talaia.Web.Tests.External;

/// <summary>
/// An OpenID provider on loopback: discovery, keys, code with PKCE (RFC 7636), signed ID token. The test says what is wrong with the token, which no well-made
/// provider would let it say.
/// </summary>
internal sealed class FakeOpenId : IAsyncDisposable
{
    public const string ClientId = "talaia-prova";
    public const string Secret = "secret-de-prova";

    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "prova" };
    private static readonly RsaSecurityKey Stolen = new(RSA.Create(2048)) { KeyId = "prova" };

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Redirect, string Nonce, string Challenge)> _codes = new();

    private FakeOpenId(WebApplication app) => _app = app;

    public string Base => _app.Urls.Single();

    public string? Redirect { get; set; }

    /// <summary>Changes what the token says before it is signed.</summary>
    public Action<Dictionary<string, object>> Change { get; set; } = _ => { };

    /// <summary>Signs with a key that is not published.</summary>
    public bool IsForged { get; set; }

    public bool IsCancelled { get; set; }

    public bool IsDown { get; set; }

    /// <summary>How often the discovery document was asked for.</summary>
    public int Discoveries { get; private set; }

    public static async Task<FakeOpenId> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var fake = new FakeOpenId(app);
        app.MapGet("/.well-known/openid-configuration", fake.Discover);
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { Public(Key) } }));
        app.MapGet("/authorize", fake.Authorize);
        app.MapPost("/token", fake.TokenAsync);
        await app.StartAsync();
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private IResult Discover()
    {
        Discoveries++;
        return IsDown ? Results.StatusCode(503) : Results.Json(new
        {
            issuer = Base,
            authorization_endpoint = Base + "/authorize",
            token_endpoint = Base + "/token",
            jwks_uri = Base + "/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "pairwise" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["response_type"] != "code" || query["client_id"] != ClientId || query["redirect_uri"] != Redirect || query["code_challenge_method"] != "S256"
            || !query["scope"].ToString().Contains("openid", StringComparison.Ordinal) || query["nonce"].Count != 1)
            return Results.BadRequest();
        var state = Uri.EscapeDataString(query["state"].ToString());
        if (IsCancelled)
            return Results.Redirect($"{Redirect}?error=access_denied&state={state}");
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (Redirect!, query["nonce"].ToString(), query["code_challenge"].ToString());
        return Results.Redirect($"{Redirect}?code={code}&state={state}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var proof = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["client_id"] != ClientId || form["client_secret"] != Secret || !_codes.TryRemove(form["code"].ToString(), out var code)
            || code.Redirect != form["redirect_uri"] || code.Challenge != proof)
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Base, ["aud"] = ClientId, ["sub"] = "prova-1", ["name"] = "Persona De Prova", ["nonce"] = code.Nonce, ["iat"] = now, ["exp"] = now + 300,
        };
        Change(claims);
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = new SigningCredentials(IsForged ? Stolen : Key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "a", token_type = "Bearer", expires_in = 300, id_token = token });
    }

    private static object Public(RsaSecurityKey key)
    {
        var parameters = key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId, n = Base64Url.EncodeToString(parameters.Modulus), e = Base64Url.EncodeToString(parameters.Exponent) };
    }
}
