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

    private static async Task<T> ByLinkAsync<T>(TestHouse house, Func<IServiceProvider, Task<T>> act)
    {
        var link = await house.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync(Wave, Town, "office"));
        var invitation = (await house.UseAsync<FindInvitation, Invitation?>(find => find.ByTokenAsync(link.Token)))!;
        return await house.UseAsync<IServiceProvider, T>(async request =>
        {
            Assert.True(await request.GetRequiredService<FindInvitation>().StandsAsync(invitation.LinkId));
            return await act(request);
        });
    }
}
