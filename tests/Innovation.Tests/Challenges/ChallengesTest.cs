using Talaia.Innovation.Challenges;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Elements;
using Talaia.TestKit;

namespace Talaia.Innovation.Tests.Challenges;

public sealed class ChallengesTest
{
    [Theory, Engines]
    public async Task The_need_that_most_municipalities_call_serious_comes_first_with_its_figures(Engine engine)
    {
        await using var house = await ProcessHouse.WithNeedsAsync(engine);
        var needs = await house.UseAsync<ReadSharedNeeds, IReadOnlyList<NeedEvidence>>(read => read.OfWaveAsync(ProcessHouse.Wave));
        Assert.Equal(["ET.1", "ET.2"], needs.Select(need => need.Element));
        Assert.Equal(ProcessHouse.Codes.Take(10), needs[0].Serious);
        Assert.Equal(ProcessHouse.Codes.Take(2), needs[1].Serious);
        Assert.Equal(12, needs[1].Answers);
        Assert.Equal((10 * 100 + 2 * 100 / 3.0) / 12, needs[0].Index, 6);
    }

    [Theory, Engines]
    public async Task A_process_opens_on_a_need_whose_figures_stay_as_they_were(Engine engine)
    {
        await using var house = await ProcessHouse.WithNeedsAsync(engine);
        var slug = await ProcessHouse.OpenAsync(house);
        var challenge = (await house.UseAsync<ReadChallenges, ChallengeSheet?>(read => read.BySlugAsync(slug)))!;
        var need = Assert.Single(challenge.Row.Needs);
        Assert.Equal((ProcessHouse.Wave, ProcessHouse.Need, 12, 10), (need.Wave, need.Element, need.Answers, need.Serious.Count));
        Assert.Equal((ProcessHouse.Year, 0, 0), (challenge.Row.Year, challenge.Row.Joined, challenge.Row.Ideas));

        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.FromAsync(ChallengeRef.To(slug)));
        Assert.Equal(
            [(LinkKinds.RestsOn, new Ref("need", "2026-2/ET.1")), (LinkKinds.RestsOn, new Ref("trend", "copies")), (LinkKinds.Touches, ElementRef.To("ET.1"))],
            links.Select(link => (link.Kind, link.To)).OrderBy(link => link.Kind, StringComparer.Ordinal).ThenBy(link => link.To.Kind, StringComparer.Ordinal));
        Assert.Equal(ProcessRef.To(2026), Assert.Single(await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.ToAsync(ChallengeRef.To(slug)))).From);
    }

    [Theory, Engines]
    public async Task A_challenge_needs_a_need_that_was_stated_and_its_own_words(Engine engine)
    {
        await using var house = await ProcessHouse.WithNeedsAsync(engine);
        await ProcessHouse.OpenAsync(house);
        var given = new NewChallenge(ProcessHouse.Text("Una altra?"), ProcessHouse.Text("Tothom"), [(ProcessHouse.Wave, "ET.2")]);
        Assert.Equal("unknown-need", await OpenAsync(given with { Needs = [(ProcessHouse.Wave, "ZZ.1")] }));
        Assert.Equal("unknown-need", await OpenAsync(given with { Needs = [("2020-1", "ET.2")] }));
        Assert.Equal("challenge-without-need", await OpenAsync(given with { Needs = [] }));
        Assert.Equal("challenge-without-statement", await OpenAsync(given with { Affected = Kernel.Languages.LocalizedText.Empty }));
        Assert.Null(await OpenAsync(given));
        Assert.Equal("challenge-slug-taken", await OpenAsync(given));
        Assert.Equal(2, (await house.UseAsync<ReadChallenges, IReadOnlyList<ChallengeRow>>(read => read.OfYearAsync(2026))).Count);

        Task<string?> OpenAsync(NewChallenge challenge) => ProcessHouse.CodeOfAsync(() => house.UseAsync<OpenChallenge>(open => open.RunAsync(2026, challenge, ProcessHouse.Analyst)));
    }

    [Theory, Engines]
    public async Task A_municipality_joins_by_its_coordinator_once_and_may_offer_itself_as_a_site(Engine engine)
    {
        await using var house = await ProcessHouse.WithNeedsAsync(engine);
        var slug = await ProcessHouse.OpenAsync(house);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ProcessHouse.JoinAsync(house, slug, 0))));
        await ProcessHouse.JoinAsync(house, slug, 0, SponsorRole.PilotSite);
        Assert.Equal("not-a-coordinator", await JoinAsync(ProcessHouse.Respondent(1)));
        Assert.Equal("not-a-coordinator", await JoinAsync(ProcessHouse.Analyst));
        Assert.Equal("unknown-person", await JoinAsync("link:080001"));
        var sponsor = Assert.Single((await house.UseAsync<ReadChallenges, ChallengeSheet?>(read => read.BySlugAsync(slug)))!.Sponsors);
        Assert.Equal(("080001", SponsorRole.PilotSite), (sponsor.Codi6, sponsor.Role));

        Task<string?> JoinAsync(string by) => ProcessHouse.CodeOfAsync(() => house.UseAsync<JoinChallenge>(join => join.RunAsync(slug, SponsorRole.Adherent, by)));
    }
}
