using Talaia.TestKit;
using Talaia.Web.Tests.Http;

namespace Talaia.Web.Tests.External;

/// <summary>A site that is registered with a fake VÀLid, and browsers that go there and back.</summary>
internal sealed class ValidSite(OpenSite site, FakeValid valid) : IAsyncDisposable
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public OpenSite Site => site;

    public FakeValid Valid => valid;

    public static async Task<ValidSite> OpenAsync(Engine engine, params string[] more)
    {
        var valid = await FakeValid.StartAsync();
        var site = await OpenSite.FilledAsync(engine, [.. Given(valid), .. more]);
        Register(valid, site);
        return new ValidSite(site, valid);
    }

    /// <summary>One more node, registered in the place of the first, which gives up after a second.</summary>
    public async Task<OpenSite> ImpatientAsync()
    {
        var node = await site.SecondNodeAsync([.. Given(valid), "--SignIn:TimeoutSeconds=1"]);
        Register(valid, node);
        return node;
    }

    /// <summary>Whoever comes next comes to the first node again.</summary>
    public void BackToFirst() => Register(valid, site);

    /// <summary>Goes to VÀLid and identifies itself there.</summary>
    /// <returns>The address to which VÀLid sends the browser back.</returns>
    public async Task<string> LeaveAsync(Visitor visitor, string start = "/ca/entreu/extern/valid")
    {
        var left = await visitor.GetAsync(start);
        Assert.Equal(302, left.Status);
        Assert.StartsWith(valid.Base + "/o/oauth2/auth?", left.Location, StringComparison.Ordinal);
        using var answer = await _browser.GetAsync(new Uri(left.Location));
        Assert.Equal(302, (int)answer.StatusCode);
        return answer.Headers.Location!.PathAndQuery;
    }

    /// <summary>Goes to VÀLid and back, as far as the site sends it on.</summary>
    /// <returns>What the site says of who has arrived: a page, or where to go now that one is signed in.</returns>
    public async Task<Page> ComeAsync(Visitor visitor, string start = "/ca/entreu/extern/valid")
    {
        var back = await visitor.GetAsync(await LeaveAsync(visitor, start));
        Assert.Equal(302, back.Status);
        return await visitor.GetAsync(back.Location);
    }

    /// <summary>Binds the identity of whoever stands before VÀLid to the account that is signed in.</summary>
    public async Task<Page> BindAsync(Visitor visitor)
    {
        Assert.Equal(200, (await ComeAsync(visitor, "/ca/compte/extern/valid")).Status);
        return await visitor.PostAsync("/ca/compte/extern");
    }

    public static async Task<bool> IsInAsync(Visitor visitor) => (await visitor.GetAsync("/ca/compte")).Status == 200;

    // An answer that comes is waited for, however busy the machine.
    private static string[] Given(FakeValid valid) =>
        ["--SignIn:Valid:ClientId=" + FakeValid.ClientId, "--TALAIA_SECRET_VALID=" + FakeValid.Secret, "--SignIn:Valid:Base=" + valid.Base, "--SignIn:TimeoutSeconds=60"];

    private static void Register(FakeValid valid, OpenSite site) => valid.Redirect = new Uri(site.Address, "/entreu/valid").ToString();

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await site.DisposeAsync();
        await valid.DisposeAsync();
    }
}
