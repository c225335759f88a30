using Talaia.Consultation.Following;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Reminders;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using Talaia.Territory.People;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Reminders;

/// <summary>The right town halls are reminded, once a day.</summary>
public sealed class RemindTownsTest
{
    [Theory, Engines]
    public async Task Each_town_is_reminded_of_what_it_waits_for_and_nobody_twice_on_one_day(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        foreach (var codi6 in Codes.Take(4))
            await house.UseAsync<AddPerson>(add => add.RunAsync(new NewPerson($"c{codi6}@prova.example", "Prova", Role.Coordinator, codi6), "test"));
        await SaveAsync(house, "080002", Sample.Answers(("/ET/ET.1/seriousness", "1")));
        await SaveAsync(house, "080003", Sample.Complete("1"));
        await SaveAndSendAsync(house, "080004", "1");

        Assert.Equal(new MailedLinks(1, 0, 8), await RemindAsync(house, Reminded.NotStarted));
        Assert.Equal(new MailedLinks(1, 0, 0), await RemindAsync(house, Reminded.NotFinished));
        Assert.Equal(new MailedLinks(1, 0, 0), await RemindAsync(house, Reminded.NotSigned));
        Assert.Equal(new MailedLinks(0, 1, 0), await RemindAsync(house, Reminded.NotSigned));
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new MailedLinks(1, 0, 0), await RemindAsync(house, Reminded.NotSigned));

        var letters = await house.UseAsync<ReadLetters, List<LetterRow>>(read => read.NewestAsync(LetterState.Waiting, 100));
        Assert.Equal(["c080001", "c080002", "c080003", "c080003"], letters.Select(letter => letter.Address.Split('@')[0]).Order(StringComparer.Ordinal));
        var reminders = await house.UseAsync<ReadReminders, List<ReminderRow>>(read => read.OfWaveAsync(Wave));
        Assert.Equal((5, "Truqueu-nos."), (reminders.Count, reminders[0].Words["ca"]));
    }

    [Fact]
    public async Task Words_that_are_too_long_and_a_wave_that_has_closed_are_refused()
    {
        await using var house = await WithWaveAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<InputException>(() =>
            house.UseAsync<RemindTowns>(remind => remind.RunAsync(Wave, Reminded.NotStarted, new LocalizedText(ca: new string('a', 1_001)), "office")));
        Assert.Equal("text-too-long", refused.Problems[0].Code);
        house.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("wave-closed", (await Assert.ThrowsAsync<RuleException>(() => RemindAsync(house, Reminded.NotStarted))).Code);
    }

    private static Task<MailedLinks> RemindAsync(TestHouse house, Reminded to) =>
        house.UseAsync<RemindTowns, MailedLinks>(remind => remind.RunAsync(Wave, to, new LocalizedText(ca: "Truqueu-nos."), "office"));
}
