using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Mail;
using Talaia.TestKit;
using Talaia.TestKit.Mail;

namespace Talaia.Web.Tests.Mail;

/// <summary>What a real server answers, and what becomes of the letters then.</summary>
public sealed class SmtpCarrierTest
{
    [Theory, Engines]
    public async Task A_recipient_refused_for_good_is_dead_at_once_and_the_others_go_on(Engine engine)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(engine, server);
        await MailHouse.PostAsync(house, MailHouse.Draft("a", "a@prova.example"), MailHouse.Draft("n", "nobody@prova.example"), MailHouse.Draft("b", "b@prova.example"));
        await MailHouse.RunAsync(house);

        var dead = await MailHouse.LetterAsync(house, "n");
        Assert.Equal((LetterState.Dead, 1, "550 5.1.1 No such mailbox here"), (dead.State, dead.Attempts, dead.LastError));
        Assert.Equal(new[] { MailHouse.IdOf("a"), MailHouse.IdOf("b") }.Order(), MailHouse.Delivered(server).Select(letter => letter.Key).Order());
    }

    [Theory, Engines]
    public async Task A_dead_letter_is_tried_again_when_a_person_says_so(Engine engine)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(engine, server);
        await MailHouse.PostAsync(house, MailHouse.Draft("n", "nobody@prova.example"));
        await MailHouse.RunAsync(house);
        var dead = await MailHouse.LetterAsync(house, "n");
        await house.UseAsync<TryLetterAgain>(again => again.RunAsync(dead.Id, "test"));
        Assert.Equal(LetterState.Waiting, (await MailHouse.LetterAsync(house, "n")).State);
        await house.UseAsync<TryLetterAgain>(again => again.RunAsync(dead.Id, "test"));
        await MailHouse.RunAsync(house);
        dead = await MailHouse.LetterAsync(house, "n");
        Assert.Equal((LetterState.Dead, 1), (dead.State, dead.Attempts));
    }

    [Theory, Engines]
    public async Task A_recipient_put_off_is_tried_for_two_days_and_then_dead(Engine engine)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(engine, server);
        await MailHouse.PostAsync(house, MailHouse.Draft("busy", "busy@prova.example"));
        var began = house.Clock.GetUtcNow();
        for (var hour = 0; hour < 72 && (await MailHouse.LetterAsync(house, "busy")).State != LetterState.Dead; hour++)
        {
            await MailHouse.RunAsync(house);
            house.Clock.Advance(TimeSpan.FromHours(1));
        }

        var letter = await MailHouse.LetterAsync(house, "busy");
        Assert.Equal((LetterState.Dead, "451 4.2.0 Come back later"), (letter.State, letter.LastError));
        Assert.InRange(house.Clock.GetUtcNow() - began, TimeSpan.FromHours(36), TimeSpan.FromHours(49));
        Assert.InRange(letter.Attempts, 8, 14);
    }

    [Theory, Engines]
    public async Task A_server_that_is_away_costs_no_letter_an_attempt(Engine engine)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(engine, server);
        await server.KillAsync();
        await MailHouse.PostAsync(house, [.. Enumerable.Range(0, 30).Select(i => MailHouse.Draft($"away/{i}", $"p{i}@prova.example"))]);
        for (var i = 0; i < 20; i++)
        {
            await MailHouse.RunAsync(house);
            house.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        Assert.Equal(0, await house.UseAsync<TalaiaDb, int>(db => db.Set<Letter>().SumAsync(letter => letter.Attempts)));
        Assert.Equal(30, await MailHouse.CountAsync(house, LetterState.Waiting));
        Assert.Equal(1, await house.UseAsync<TalaiaDb, int>(db => db.Set<Job>().CountAsync(job => job.Kind == PostLetter.Job && job.DoneAt == null)));
        await server.OpenAsync();
        await MailHouse.RunAsync(house);
        Assert.Equal(30, server.Letters.Count);
    }

    [Theory, Engines]
    public async Task Nodes_that_send_from_one_queue_send_each_letter_once(Engine engine)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(engine, server);
        await MailHouse.PostAsync(house, [.. Enumerable.Range(0, 120).Select(i => MailHouse.Draft($"nodes/{i}", $"p{i}@prova.example"))]);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => MailHouse.Node(house).RunAsync())));

        Assert.Equal(120, server.Letters.Count);
        Assert.Equal(120, MailHouse.Delivered(server).Count);
        Assert.Equal(120, await MailHouse.CountAsync(house, LetterState.Sent));
    }

    [Theory, Engines]
    public async Task No_more_letters_leave_in_a_minute_than_may(Engine engine)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(engine, server, perMinute: 7);
        await MailHouse.PostAsync(house, [.. Enumerable.Range(0, 16).Select(i => MailHouse.Draft($"pace/{i}", $"p{i}@prova.example"))]);
        foreach (var sent in new[] { 7, 14, 16 })
        {
            await MailHouse.RunAsync(house);
            Assert.Equal(sent, server.Letters.Count);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Theory, Engines]
    public async Task Of_a_letter_that_has_left_nothing_is_kept_that_opens_a_door_or_names_its_reader(Engine engine)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(engine, server);
        await MailHouse.PostAsync(house, MailHouse.Draft("left", "maria@prova.example", "Maria de Prova"));
        await MailHouse.RunAsync(house);
        var letter = await MailHouse.LetterAsync(house, "left");
        Assert.Equal((LetterState.Sent, "m…@prova.example", "", ""), (letter.State, letter.Address, letter.Name, letter.Values));
    }

    [Theory]
    [InlineData("Maria\r\nBcc: espia@prova.example", "maria@prova.example")]
    [InlineData("Maria\nSubject: un altre", "maria@prova.example")]
    [InlineData("\"Maria\" <espia@prova.example>, x", "maria@prova.example")]
    public async Task A_name_cannot_begin_a_header(string name, string address)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(Engine.Sqlite, server);
        var values = new Dictionary<string, string>
        {
            ["url"] = "https://talaia.prova.example/x", ["office"] = "Oficina\r\nBcc: espia@prova.example\r\n\r\ncos", ["role"] = "reader", ["days"] = "3",
        };
        await MailHouse.PostAsync(house, new LetterDraft("injected", "invitation", Kernel.Languages.Language.English, address, name, values));
        await MailHouse.RunAsync(house);

        var letter = Assert.Single(MailHouse.Delivered(server)).Single();
        Assert.Equal("maria@prova.example", Assert.Single(letter.To.Mailboxes).Address);
        Assert.Empty(letter.Bcc);
        Assert.Equal("Oficina Bcc: espia@prova.example cos invites you to Talaia", letter.Subject);
        Assert.DoesNotContain(letter.Headers, header => header.Field == "Bcc");
    }

    [Theory]
    [InlineData("maria@prova.example\r\nRCPT TO:<espia@prova.example>")]
    [InlineData("maria@prova.example, espia@prova.example")]
    [InlineData("maria")]
    [InlineData("")]
    [InlineData("<maria@prova.example>")]
    public async Task What_is_no_mailbox_is_dead_and_nobody_gets_it(string address)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(Engine.Sqlite, server);
        await MailHouse.PostAsync(house, MailHouse.Draft("wrong", address));
        await MailHouse.RunAsync(house);
        Assert.Equal(LetterState.Dead, (await MailHouse.LetterAsync(house, "wrong")).State);
        Assert.Empty(server.Letters);
    }

    [Theory]
    [InlineData("smtp://u%40x:p%3Aw@mail.example:2525", "mail.example", 2525, "StartTlsWhenAvailable", "u@x", "p:w")]
    [InlineData("smtp://mail.example", "mail.example", 587, "StartTlsWhenAvailable", null, null)]
    [InlineData("smtp://mail.example?tls=required", "mail.example", 587, "StartTls", null, null)]
    [InlineData("smtps://mail.example", "mail.example", 465, "SslOnConnect", null, null)]
    public void An_address_of_a_server_says_how_it_is_spoken_to(string text, string host, int port, string security, string? user, string? password)
    {
        var address = Talaia.Web.Mail.SmtpAddress.Parse(text);
        Assert.Equal((host, port, security, user, password), (address.Host, address.Port, address.Security.ToString(), address.User, address.Password));
        Assert.DoesNotContain("p:w", address.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail.example")]
    [InlineData("http://mail.example")]
    [InlineData("smtp://u:geheim@mail.example?tls=perhaps")]
    public void A_wrong_address_of_a_server_is_said_without_its_password(string text)
    {
        var refused = Assert.Throws<Kernel.Problems.EnvironmentException>(() => Talaia.Web.Mail.SmtpAddress.Parse(text));
        Assert.DoesNotContain("geheim", refused.Message, StringComparison.Ordinal);
    }
}
