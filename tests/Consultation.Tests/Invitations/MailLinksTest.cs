using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Invitations;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using Talaia.Territory.People;

namespace Talaia.Consultation.Tests.Invitations;

/// <summary>Town halls that have not answered are written to, each coordinator once a wave.</summary>
public sealed class MailLinksTest
{
    [Theory, Engines]
    public async Task Each_coordinator_of_a_town_that_has_not_answered_is_written_to_once(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        await AddAsync(house, "a@prova.example", Role.Coordinator, "080001");
        await AddAsync(house, "b@prova.example", Role.Coordinator, "080001");
        await AddAsync(house, "c@prova.example", Role.Coordinator, "080002");
        await AddAsync(house, "d@prova.example", Role.Respondent, "080003");
        await OpenHouse.SaveAndSendAsync(house, "080002", "2");

        Assert.Equal(new MailedLinks(2, 0, 10), await MailAsync(house));
        Assert.Equal(new MailedLinks(0, 2, 10), await MailAsync(house));
        await AddAsync(house, "e@prova.example", Role.Coordinator, "080004");
        Assert.Equal(new MailedLinks(1, 2, 9), await MailAsync(house));

        var letters = await house.UseAsync<ReadLetters, List<LetterRow>>(read => read.NewestAsync(LetterState.Waiting, 100));
        Assert.Equal(["a@prova.example", "b@prova.example", "e@prova.example"], letters.Select(letter => letter.Address).Order(StringComparer.Ordinal));
        Assert.All(letters, letter => Assert.StartsWith("questionnaire-link/2026-3/08000", letter.Key, StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task The_link_in_a_letter_opens_the_questionnaire_of_its_town(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        await AddAsync(house, "a@prova.example", Role.Coordinator, "080001");
        await MailAsync(house);
        var values = await house.UseAsync<TalaiaDb, string>(db => db.Database.SqlQueryRaw<string>("""SELECT "values" AS "Value" FROM letters""").SingleAsync());
        var token = JsonDocument.Parse(values).RootElement.GetProperty("token").GetString()!;
        Assert.Equal("080001", (await house.UseAsync<FindInvitation, Invitation?>(find => find.ByTokenAsync(token)))!.Codi6);
    }

    [Theory, Engines]
    public async Task Two_who_ask_at_once_write_once(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        foreach (var codi6 in OpenHouse.Codes)
            await AddAsync(house, $"c{codi6}@prova.example", Role.Coordinator, codi6);
        var mailed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MailAsync(house))));
        Assert.Equal(12, mailed.Sum(one => one.Written));
        Assert.Equal(12, await house.UseAsync<TalaiaDb, int>(db => db.Set<PersonalLink>().CountAsync()));
    }

    [Theory, Engines]
    public async Task Nobody_is_written_to_of_a_wave_that_has_closed(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        house.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("wave-closed", (await Assert.ThrowsAsync<RuleException>(() => MailAsync(house))).Code);
    }

    private static Task<MailedLinks> MailAsync(TestHouse house) => house.UseAsync<MailLinks, MailedLinks>(mail => mail.RunAsync(OpenHouse.Wave, "office"));

    private static Task AddAsync(TestHouse house, string email, string role, string codi6) =>
        house.UseAsync<AddPerson>(add => add.RunAsync(new NewPerson(email, "Prova", role, codi6), "test"));
}
