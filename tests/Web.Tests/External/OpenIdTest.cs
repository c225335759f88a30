using Talaia.TestKit;
using Talaia.Web.Tests.Http;

namespace Talaia.Web.Tests.External;

/// <summary>Entering by an OpenID Connect provider, as another office may have.</summary>
public sealed class OpenIdTest : IAsyncLifetime
{
    private const string Coordinator = "coordinator.080018@prova.talaia.example";
    private const string Manager = "manager@prova.talaia.example";

    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private FakeOpenId _provider = null!;
    private OpenSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await FakeOpenId.StartAsync();
        _site = await OpenSite.FilledAsync(
            Engine.Sqlite, "--SignIn:OpenId:Authority=" + _provider.Base, "--SignIn:OpenId:ClientId=" + FakeOpenId.ClientId, "--TALAIA_SECRET_OPENID=" + FakeOpenId.Secret,
            "--SignIn:OpenId:Name:ca=Identitat de Prova", "--SignIn:OpenId:Name:en=Test Identity", "--SignIn:TimeoutSeconds=60");
        _provider.Redirect = new Uri(_site.Address, "/entreu/oidc").ToString();
    }

    [Fact]
    public async Task Who_has_bound_it_enters_by_it_and_its_name_is_in_the_readers_language()
    {
        await BindAsync(Coordinator);
        using var visitor = _site.Visit();
        Assert.Contains("Test Identity", (await visitor.GetAsync("/en/entreu")).Body, StringComparison.Ordinal);
        Assert.Contains("Identitat de Prova", (await visitor.GetAsync("/es/entreu")).Body, StringComparison.Ordinal);
        var page = await ComeAsync(visitor, "/ca/entreu/extern/oidc?returnTo=%2Fca%2Fcompte");
        Assert.Equal((302, "/ca/compte"), (page.Status, page.Location));
        Assert.Equal(200, (await visitor.GetAsync("/ca/compte")).Status);
        Assert.Equal(1, _provider.Discoveries);
    }

    [Theory]
    [InlineData("nonce", "un-altre")]
    [InlineData("nonce", null)]
    [InlineData("aud", "una-altra-aplicacio")]
    [InlineData("iss", "https://un-altre.example")]
    [InlineData("exp", 1_700_000_000L)]
    [InlineData("sub", null)]
    [InlineData("sub", "prova-2", 403)]
    public async Task A_token_that_is_not_for_this_sign_in_lets_nobody_in(string claim, object? value, int status = 422)
    {
        await BindAsync(Coordinator);
        _provider.Change = claims =>
        {
            claims.Remove(claim);
            if (value is not null)
                claims[claim] = value;
        };
        using var visitor = _site.Visit();
        var page = await ComeAsync(visitor, "/ca/entreu/extern/oidc");
        Assert.Equal(status, page.Status);
        if (status == 422)
            Assert.Equal("/ca/entreu/extern/oidc/no/refused", page.Address);
        Assert.Equal(302, (await visitor.GetAsync("/ca/compte")).Status);
    }

    [Fact]
    public async Task A_token_signed_with_another_key_lets_nobody_in()
    {
        await BindAsync(Coordinator);
        _provider.IsForged = true;
        using var visitor = _site.Visit();
        Assert.Equal("/ca/entreu/extern/oidc/no/refused", (await ComeAsync(visitor, "/ca/entreu/extern/oidc")).Address);
    }

    [Fact]
    public async Task Turning_back_and_a_provider_that_is_down_are_told_apart()
    {
        using var visitor = _site.Visit();
        _provider.IsDown = true;
        Assert.Equal("/en/entreu/extern/oidc/no/unavailable", (await visitor.GetAsync("/en/entreu/extern/oidc")).Location);
        _provider.IsDown = false;
        _provider.IsCancelled = true;
        await using var other = await _site.SecondNodeAsync("--SignIn:OpenId:Authority=" + _provider.Base, "--SignIn:OpenId:ClientId=" + FakeOpenId.ClientId, "--TALAIA_SECRET_OPENID=x", "--SignIn:TimeoutSeconds=60");
        _provider.Redirect = new Uri(other.Address, "/entreu/oidc").ToString();
        using var patient = other.Visit();
        Assert.Equal("/en/entreu/extern/oidc/no/cancelled", (await ComeAsync(patient, "/en/entreu/extern/oidc")).Address);
        _provider.IsCancelled = false; // and with a wrong secret
        Assert.Equal("/en/entreu/extern/oidc/no/refused", (await ComeAsync(patient, "/en/entreu/extern/oidc")).Address);
    }

    [Fact]
    public async Task An_answer_is_taken_once_and_only_by_the_browser_that_asked()
    {
        await BindAsync(Coordinator);
        using var visitor = _site.Visit();
        using var victim = _site.Visit();
        var back = await LeaveAsync(visitor, "/ca/entreu/extern/oidc");
        Assert.EndsWith("/no/stray", (await victim.GetAsync(back)).Location, StringComparison.Ordinal);
        Assert.EndsWith("/no/stray", (await victim.GetAsync("/entreu/oidc?code=1&state=res")).Location, StringComparison.Ordinal);
        Assert.Equal("/ca/entreu/extern", (await visitor.GetAsync(back)).Location);
        Assert.EndsWith("/no/stray", (await visitor.GetAsync(back)).Location, StringComparison.Ordinal);
        Assert.Equal(302, (await victim.GetAsync("/ca/compte")).Status);
    }

    [Fact]
    public async Task For_the_office_the_provider_must_say_that_it_asked_for_two_factors()
    {
        await BindAsync(Manager);
        using var visitor = _site.Visit();
        Assert.Equal("/ca/entreu/extern/oidc/no/more", (await ComeAsync(visitor, "/ca/entreu/extern/oidc")).Location);
        Assert.Equal(302, (await visitor.GetAsync("/ca/oficina")).Status);
        _provider.Change = claims => claims["amr"] = new[] { "pwd", "mfa" };
        Assert.Equal("/ca/oficina", (await ComeAsync(visitor, "/ca/entreu/extern/oidc")).Location);
        Assert.Equal(200, (await visitor.GetAsync("/ca/oficina")).Status);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
        await _provider.DisposeAsync();
    }

    private async Task BindAsync(string email)
    {
        using var owner = await _site.SignInAsync(email);
        Assert.Equal(200, (await ComeAsync(owner, "/ca/compte/extern/oidc")).Status);
        Assert.Equal("/ca/compte#proveidors", (await owner.PostAsync("/ca/compte/extern")).Location);
    }

    private async Task<Page> ComeAsync(Visitor visitor, string start)
    {
        var back = await visitor.GetAsync(await LeaveAsync(visitor, start));
        Assert.Equal(302, back.Status);
        return await visitor.GetAsync(back.Location);
    }

    private async Task<string> LeaveAsync(Visitor visitor, string start)
    {
        var left = await visitor.GetAsync(start);
        Assert.StartsWith(_provider.Base + "/authorize?", left.Location, StringComparison.Ordinal);
        using var answer = await _browser.GetAsync(new Uri(left.Location));
        Assert.Equal(302, (int)answer.StatusCode);
        return answer.Headers.Location!.PathAndQuery;
    }
}
