using Talaia.Kernel.Mail;
using Talaia.TestKit;
using Talaia.TestKit.Mail;
using Talaia.Web.Tests.Http;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Web.Tests.Mail;

/// <summary>Letters that nobody needs can be declined, by a person and by a mailbox; letters that are needed cannot.</summary>
public sealed class DeclineTest(Sites sites)
{
    [Theory, Engines]
    public async Task Who_has_declined_a_topic_gets_no_more_of_it_and_all_that_is_needed(Engine engine)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(engine, server);
        await MailHouse.PostAsync(house, MailHouse.Draft("report/1", "Maria@prova.example", topic: MailTopic.Reports), MailHouse.Draft("needed/1", "maria@prova.example"));
        await MailHouse.RunAsync(house);
        var delivered = MailHouse.Delivered(server);
        var report = delivered[MailHouse.IdOf("report/1")].Single();
        Assert.Equal("List-Unsubscribe=One-Click", report.Headers["List-Unsubscribe-Post"]);
        Assert.Null(delivered[MailHouse.IdOf("needed/1")].Single().Headers["List-Unsubscribe"]);

        var address = report.Headers["List-Unsubscribe"]!.Trim('<', '>');
        Assert.StartsWith("https://talaia.prova.example/ca/baixa/", address, StringComparison.Ordinal);
        Assert.Contains(address, report.TextBody, StringComparison.Ordinal);
        Assert.NotNull(await house.UseAsync<DeclineMail, MailChoice?>(decline => decline.RunAsync(address.Split('/')[^1])));
        await MailHouse.PostAsync(house,
            MailHouse.Draft("report/2", "maria@prova.example ", topic: MailTopic.Reports), MailHouse.Draft("reminder/1", "maria@prova.example", topic: MailTopic.Reminders),
            MailHouse.Draft("report/other", "joan@prova.example", topic: MailTopic.Reports), MailHouse.Draft("needed/2", "maria@prova.example"));
        await MailHouse.RunAsync(house);

        var declined = await MailHouse.LetterAsync(house, "report/2");
        Assert.Equal((LetterState.Declined, ""), (declined.State, declined.Values));
        Assert.Equal(5, server.Letters.Count);
    }

    [Theory, Engines]
    public async Task A_mailbox_declines_by_one_click_from_elsewhere_and_a_person_by_a_button(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        var token = await site.UseAsync<TalaiaDb, string>(async db => (await MailPreference.OfAsync(db, "clic@prova.example", MailTopic.Reports, TimeProvider.System, default)).Token);
        using var visitor = site.Visit();
        var address = $"/ca/baixa/{token}";
        Task<bool> IsDeclinedAsync() => site.UseAsync<DeclineMail, bool>(async decline => (await decline.FindAsync(token))!.IsDeclined);

        Assert.Equal(200, (await visitor.GetAsync(address)).Status);
        Assert.False(await IsDeclinedAsync());
        Assert.Equal(200, (await visitor.PostBareAsync(address, ("List-Unsubscribe", "One-Click"))).Status);
        Assert.True(await IsDeclinedAsync());
        Assert.Equal(302, (await visitor.PostAsync(address, ("go", "undo"))).Status);
        Assert.False(await IsDeclinedAsync());
        Assert.Equal(302, (await visitor.PostAsync(address, ("go", "decline"))).Status);
        Assert.Contains("informes publicats", (await visitor.GetAsync(address)).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True(await IsDeclinedAsync());
    }

    [Fact]
    public async Task A_token_that_no_letter_has_opens_nothing()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        Assert.Equal(404, (await visitor.GetAsync($"/ca/baixa/{new string('a', 43)}")).Status);
        Assert.Equal(404, (await visitor.PostBareAsync("/ca/baixa/x", ("List-Unsubscribe", "One-Click"))).Status);
    }
}
