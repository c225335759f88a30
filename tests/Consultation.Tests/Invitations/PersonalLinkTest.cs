using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Consultation.Tests.Invitations;

public sealed class PersonalLinkTest
{
    [Theory, Engines]
    public async Task A_link_opens_one_response_and_only_its_hash_is_kept(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        var link = await IssueAsync(house, "080001");
        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(link.Token).Length);
        Assert.Equal(("2026-3", "080001"), await FindAsync(house, link.Token));
        Assert.DoesNotContain(link.Token, link.ToString(), StringComparison.Ordinal);
        var kept = await house.UseAsync<TalaiaDb, PersonalLink>(db => db.Set<PersonalLink>().SingleAsync());
        Assert.Equal(LinkToken.Hash(link.Token), kept.TokenHash);
        Assert.Null(await FindAsync(house, kept.TokenHash[..43]));
    }

    [Theory, Engines]
    public async Task No_other_token_opens_anything(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        var token = (await IssueAsync(house, "080001")).Token;
        var other = (token[0] == 'A' ? 'B' : 'A') + token[1..];
        foreach (var wrong in new[] { "", other, token + "=", token[..42], token.ToUpperInvariant(), new string('\0', 43) })
            Assert.Null(await FindAsync(house, wrong));
    }

    [Theory, Engines]
    public async Task A_link_ends_when_the_wave_closes(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        var link = await IssueAsync(house, "080001");
        house.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await FindAsync(house, link.Token));
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await FindAsync(house, link.Token));
        Assert.Equal("wave-closed", (await Assert.ThrowsAsync<RuleException>(() => IssueAsync(house, "080001"))).Code);
    }

    [Theory, Engines]
    public async Task Revoked_links_of_a_municipality_end_and_a_new_one_opens(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        var (first, second, elsewhere) = (await IssueAsync(house, "080001"), await IssueAsync(house, "080001"), await IssueAsync(house, "080002"));
        Assert.NotNull(await FindAsync(house, first.Token)); // a second link does not break the first mail
        Assert.Equal(2, await house.UseAsync<RevokeLinks, int>(revoke => revoke.RunAsync("2026-3", "080001", "office")));
        Assert.Null(await FindAsync(house, first.Token));
        Assert.Null(await FindAsync(house, second.Token));
        Assert.NotNull(await FindAsync(house, elsewhere.Token));
        Assert.NotNull(await FindAsync(house, (await IssueAsync(house, "080001")).Token));
        Assert.Equal(2, (await house.UseAsync<ReadWaves, WaveRow?>(read => read.ByKeyAsync("2026-3")))!.Invited);
    }

    [Fact]
    public async Task Links_for_many_are_all_issued_or_none()
    {
        await using var house = await OpenHouse.WithWaveAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<InputException>(() =>
            house.UseAsync<IssueLink>(issue => issue.RunAsync("2026-3", ["080001", "999999"], "office")));
        Assert.Equal(("not-asked", "999999"), (refused.Problems[0].Code, refused.Problems[0].Where?.Cell));
        Assert.Equal(0, await OpenHouse.CountAsync<PersonalLink>(house));
        var issued = await house.UseAsync<IssueLink, IReadOnlyList<IssuedLink>>(issue => issue.RunAsync("2026-3", OpenHouse.Codes, "office"));
        Assert.Equal(12, issued.DistinctBy(link => link.Token).Count());
    }

    private static Task<IssuedLink> IssueAsync(TestHouse house, string codi6) =>
        house.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync("2026-3", codi6, "office"));

    private static async Task<(string Wave, string Codi6)?> FindAsync(TestHouse house, string token) =>
        await house.UseAsync<FindInvitation, Invitation?>(find => find.ByTokenAsync(token)) is { } found ? (found.WaveKey, found.Codi6) : null;
}
