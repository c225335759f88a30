using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.TestKit;
using Talaia.TestKit.Mail;

namespace Talaia.Web.Tests.Mail;

/// <summary>Whatever becomes of the mail server meanwhile, each letter arrives, and once.</summary>
public sealed class ThousandLettersTest
{
    private const int Letters = 1000;

    [Theory, Engines]
    public async Task A_thousand_letters_arrive_once_each_though_the_server_is_killed_twice_meanwhile(Engine engine)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var house = await MailHouse.WithAsync(engine, server);
        var keys = Enumerable.Range(0, Letters).Select(i => string.Create(CultureInfo.InvariantCulture, $"thousand/{i}")).ToList();
        await MailHouse.PostAsync(house, [.. keys.Select((key, i) => MailHouse.Draft(key, $"persona{i}@prova.example"))]);

        foreach (var killAt in new[] { 250, 600 })
            await KilledAtAsync(house, server, killAt);
        await MailHouse.RunAsync(house);
        while (await MailHouse.CountAsync(house, LetterState.Sent) < Letters)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(5));
            await MailHouse.RunAsync(house);
        }

        // Between the server's yes and our hearing it the server may fall: such a letter says of itself that it was unanswered, and its copy bears the same Message-ID.
        var delivered = MailHouse.Delivered(server);
        Assert.Equal(keys.Select(MailHouse.IdOf).Order(), delivered.Select(letter => letter.Key).Order());
        foreach (var letter in await house.UseAsync<TalaiaDb, List<Letter>>(db => db.Set<Letter>().AsNoTracking().ToListAsync()))
        {
            Assert.InRange(delivered[MailHouse.IdOf(letter.Key)].Count(), 1, 1 + letter.Unanswered);
            Assert.Equal(1 + letter.Unanswered, letter.Attempts);
        }

        Assert.InRange(server.Letters.Count, Letters, Letters + 2);
    }

    /// <summary>Kills the server while letters are on their way, and opens it when the house has noticed.</summary>
    private static async Task KilledAtAsync(TestHouse house, SmtpServer server, int sent)
    {
        var sending = MailHouse.RunAsync(house);
        await server.BegunAsync(sent).WaitAsync(TimeSpan.FromMinutes(5));
        await server.KillAsync();
        await sending;
        Assert.InRange(await MailHouse.CountAsync(house, LetterState.Sent), sent - 2, Letters - 1);
        await server.OpenAsync();
        house.Clock.Advance(TimeSpan.FromMinutes(5));
    }
}
