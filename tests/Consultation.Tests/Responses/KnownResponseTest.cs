using Microsoft.Extensions.DependencyInjection;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Responses;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Responses;

/// <summary>A request reads the response once, with the link by which somebody came, and saves on that: what others did between the two is neither lost nor written over.</summary>
public sealed class KnownResponseTest
{
    private const string Town = "080001";

    [Theory, Engines]
    public async Task What_others_saved_since_the_request_read_stands_beside_what_it_saves(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAsync(house, Town, Sample.Answers(("/ET/ET.1/seriousness", "1")));
        var saved = await ByLinkAsync(house, async request =>
        {
            await SaveAsync(house, Town, Sample.Answers(("/ET/ET.1/seriousness", "2"), ("/ET/ET.2/seriousness", "3")));
            return await request.GetRequiredService<SaveAnswers>().RunAsync(Wave, Town, Sample.Answers(("/ET/ET.1/seriousness", "0"), ("/VI/VI.1/seriousness", "1")), "k", "person", seen: 1);
        });

        Assert.Equal(3, saved.Revision);
        Assert.Equal(["/ET/ET.1/seriousness"], saved.Clashes!);
        Assert.Equal(Sample.Answers(("/ET/ET.1/seriousness", "2"), ("/ET/ET.2/seriousness", "3"), ("/VI/VI.1/seriousness", "1"))!, (await ReadAsync(house, Town)).Answers);
    }

    [Theory, Engines]
    public async Task A_save_sent_again_is_known_by_its_key_whatever_was_saved_between(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        Task<SavedRevision> SendAsync() => ByLinkAsync(house, request => request.GetRequiredService<SaveAnswers>().RunAsync(Wave, Town, Sample.Answers(("/VI/VI.1/seriousness", "1")), "k", "person", seen: 0));
        var first = await SendAsync();
        await SaveAsync(house, Town, Sample.Answers(("/VI/VI.1/seriousness", "2")));

        Assert.Equal(first, await SendAsync());
        Assert.Equal("2", (await ReadAsync(house, Town)).Answers["/VI/VI.1/seriousness"].Parts[0]);
        Assert.Equal(2, (await ReadAsync(house, Town)).Revision);
    }

    [Theory, Engines]
    public async Task What_a_request_has_saved_it_reads_and_sends(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var (read, sent) = await ByLinkAsync(house, async request =>
        {
            await request.GetRequiredService<SaveAnswers>().RunAsync(Wave, Town, Sample.Complete("1"), "a", "person");
            await request.GetRequiredService<SaveAnswers>().RunAsync(Wave, Town, Sample.Answers(("/VI/VI.1/seriousness", "0")), "b", "person");
            var sheet = (await request.GetRequiredService<ReadResponse>().RunAsync(Wave, Town))!;
            return (sheet, await request.GetRequiredService<SendResponse>().RunAsync(Wave, Town, "person"));
        });

        Assert.Equal((2, "0", 3), (read.Revision, read.Answers["/VI/VI.1/seriousness"].Parts[0], sent.Revision));
        Assert.Equal(ResponseState.Sent, (await ReadAsync(house, Town)).State);
    }

    [Theory, Engines]
    public async Task The_page_that_a_save_leads_to_shows_what_was_saved_and_the_next_one_what_stands(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var link = await SavedAndSentOnAsync(house);
        await SaveAsync(house, Town, Sample.Answers(("/VI/VI.1/seriousness", "2")));

        Assert.Equal(1, await SeenAsync(house, link));
        Assert.Equal(2, await SeenAsync(house, link));
    }

    [Theory, Engines]
    public async Task Who_writes_next_or_comes_late_is_read_anew(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var link = await SavedAndSentOnAsync(house);
        await SaveAsync(house, Town, Sample.Answers(("/VI/VI.1/seriousness", "2")));
        Assert.Equal(2, await SeenAsync(house, link, onlyLooks: false));
        Assert.Equal(2, await SeenAsync(house, link));

        link = await SavedAndSentOnAsync(house);
        await SaveAsync(house, Town, Sample.Answers(("/VI/VI.1/seriousness", "1")));
        house.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(4, await SeenAsync(house, link));
    }

    [Theory, Engines]
    public async Task A_revoked_link_opens_not_even_the_page_that_a_save_leads_to(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var link = await SavedAndSentOnAsync(house);
        await house.UseAsync<RevokeLinks, int>(revoke => revoke.RunAsync(Wave, Town, "office"));

        Assert.Null(await SeenAsync(house, link));
    }

    [Theory, Engines]
    public async Task A_link_that_is_revoked_while_a_save_is_on_its_way_opens_not_even_the_page_that_the_save_leads_to(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var link = await SavedAndSentOnAsync(house, meanwhile: () => house.UseAsync<RevokeLinks, int>(revoke => revoke.RunAsync(Wave, Town, "office")));

        Assert.Null(await SeenAsync(house, link));
    }

    /// <param name="meanwhile">What others do before the request ends.</param>
    /// <returns>The link by which the town came.</returns>
    private static async Task<Guid> SavedAndSentOnAsync(TestHouse house, Func<Task>? meanwhile = null) => await ByLinkAsync(house, async (request, link) =>
    {
        await request.GetRequiredService<SaveAnswers>().RunAsync(Wave, Town, Sample.Answers(("/VI/VI.1/seriousness", "0")), $"{link}", "person");
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        request.GetRequiredService<KnownResponse>().SendOn();
        return link;
    });

    /// <returns>The revision that a page shows; null where the link opens nothing.</returns>
    private static async Task<int?> SeenAsync(TestHouse house, Guid link, bool onlyLooks = true) => await house.UseAsync<IServiceProvider, int?>(async request =>
        await request.GetRequiredService<FindInvitation>().StandsAsync(link, onlyLooks) ? (await request.GetRequiredService<ReadResponse>().RunAsync(Wave, Town))!.Revision : null);

    private static Task<T> ByLinkAsync<T>(TestHouse house, Func<IServiceProvider, Task<T>> act) => ByLinkAsync(house, (request, _) => act(request));

    private static async Task<T> ByLinkAsync<T>(TestHouse house, Func<IServiceProvider, Guid, Task<T>> act)
    {
        var link = await house.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync(Wave, Town, "office"));
        var invitation = (await house.UseAsync<FindInvitation, Invitation?>(find => find.ByTokenAsync(link.Token)))!;
        return await house.UseAsync<IServiceProvider, T>(async request =>
        {
            Assert.True(await request.GetRequiredService<FindInvitation>().StandsAsync(invitation.LinkId));
            return await act(request, invitation.LinkId);
        });
    }
}
