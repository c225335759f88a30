using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Talaia.Consultation.Invitations;
using Talaia.TestKit;
using Talaia.TestKit.Approval;

namespace Talaia.Web.Tests.Http;

/// <summary>Who may ask for what: every endpoint, as everybody.</summary>
public sealed class PermissionTest(Sites sites)
{
    [Fact]
    public async Task Every_endpoint_says_who_may_ask()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        Assert.Empty(site.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText));
    }

    [Fact]
    public async Task Each_role_is_let_in_where_it_belongs_and_nowhere_else()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        var everybody = await EverybodyAsync(site);
        var table = new StringBuilder();
        var checks = 0;
        foreach (var route in site.Endpoints.SelectMany(Route.Of).DistinctBy(route => (route.Method, route.Pattern)).OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal))
        {
            var outcomes = new List<(string Who, string Outcome)>();
            foreach (var (who, visitor) in everybody)
                outcomes.Add((who, Outcome(await visitor.SendAsync(new HttpMethod(route.Method), route.Address, route.Method == "GET" ? null : new FormUrlEncodedContent([])))));
            checks += outcomes.Count;
            table.Append(route.Method).Append(' ').Append(route.Pattern).Append("  (").Append(route.Permissions).Append(")\n");
            foreach (var group in outcomes.GroupBy(pair => pair.Outcome))
                table.Append("    ").Append(group.Key).Append(": ").AppendJoin(", ", group.Count() == everybody.Count ? ["everybody"] : group.Select(pair => pair.Who)).Append('\n');
        }

        foreach (var (_, visitor) in everybody)
            visitor.Dispose();
        table.Append(CultureInfo.InvariantCulture, $"{checks} checks: each endpoint as {everybody.Count} people, for 080018 as its own, as its neighbour's and as nobody's\n");
        Approved.Match("permissions", table.ToString());
    }

    private static async Task<List<(string Who, Visitor Visitor)>> EverybodyAsync(OpenSite site)
    {
        var everybody = new List<(string, Visitor)> { ("anonymous", site.Visit()) };
        foreach (var person in FilledHouse.People)
            everybody.Add((person.Codi6 is null ? person.Role : $"{person.Role} of {person.Codi6}", await site.SignInAsync(person.Email)));
        foreach (var codi6 in new[] { "080018", "080193" })
        {
            var link = await site.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync(FilledHouse.Wave, codi6, "test"));
            var holder = site.Visit();
            Assert.Equal(302, (await holder.GetAsync($"/ca/q/{link.Token}")).Status);
            everybody.Add(($"link of {codi6}", holder));
        }

        return everybody;
    }

    // A form without its token is refused with 400 after it was decided who may send it, so that nothing is changed here.
    private static string Outcome(Page page) => page.Status switch
    {
        401 => "must sign in",
        302 when page.Location.Contains("/entreu", StringComparison.Ordinal) => "must sign in",
        403 => "refused",
        >= 500 => $"failed with {page.Status}",
        _ => "let in",
    };
}
