using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Consultation.Delegations;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.PersonalData;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Delegations;

/// <summary>Sections of a town's response are handed to colleagues who have no account.</summary>
public sealed class DelegationTest
{
    [Theory, Engines]
    public async Task The_link_in_the_letter_opens_what_was_handed_over_until_it_is_taken_back(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var id = await HandAsync(house, "VI");
        var token = await TokenAsync(house);
        var invitation = (await house.UseAsync<FindInvitation, Invitation?>(find => find.ByTokenAsync(token)))!;
        Assert.Equal(("080001", id, "VI"), (invitation.Codi6, invitation.Delegation!.Id, string.Join(' ', invitation.Delegation.Sections)));
        Assert.True(await house.UseAsync<FindInvitation, bool>(find => find.StandsAsync(invitation.LinkId)));

        Assert.True(await house.UseAsync<FinishDelegation, bool>(finish => finish.RunAsync(id, true, "colleague")));
        Assert.NotNull((await TeamAsync(house)).Single().DoneAt);
        Assert.True(await house.UseAsync<WithdrawDelegation, bool>(withdraw => withdraw.RunAsync(Wave, "080001", id, "person")));
        Assert.Empty(await TeamAsync(house));
        Assert.False(await house.UseAsync<FindInvitation, bool>(find => find.StandsAsync(invitation.LinkId)));
        Assert.Null(await house.UseAsync<FindInvitation, Invitation?>(find => find.ByTokenAsync(token)));
        Assert.False(await house.UseAsync<FinishDelegation, bool>(finish => finish.RunAsync(id, true, "colleague")));
    }

    [Theory, Engines]
    public async Task A_colleague_answers_the_sections_that_are_theirs_and_signs_nothing(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await AsColleagueAsync<SaveAnswers>(house, save => save.RunAsync(Wave, "080001", Sample.Answers(("/VI/VI.1/seriousness", "2")), "k1", "colleague"));
        await Assert.ThrowsAsync<PermissionException>(() => AsColleagueAsync<SaveAnswers>(house, save => save.RunAsync(Wave, "080001", Sample.Answers(("/VI/VI.1/seriousness", "3"), ("/ET/ET.1/seriousness", "2")), "k2", "colleague")));
        await Assert.ThrowsAsync<PermissionException>(() => AsColleagueAsync<SaveAnswers>(house, save => save.RunAsync(Wave, "080002", Sample.Answers(("/VI/VI.1/seriousness", "3")), "k3", "colleague")));
        Assert.Equal("2", (await ReadAsync(house, "080001")).Answers.Single().Value.Parts[0]);

        await SaveAsync(house, "080001", Sample.Complete("1"));
        await Assert.ThrowsAsync<PermissionException>(() => AsColleagueAsync<SendResponse>(house, send => send.RunAsync(Wave, "080001", "colleague")));
        await Assert.ThrowsAsync<PermissionException>(() => AsColleagueAsync<DelegateSections>(house, hand => hand.RunAsync(Wave, "080001", Handing("VI"), "colleague")));
    }

    [Theory]
    [InlineData("", "Nom", "a@prova.example", "no-section")]
    [InlineData("ZZ", "Nom", "a@prova.example", "unknown-section")]
    [InlineData("VI", " ", "a@prova.example", "missing-name")]
    [InlineData("VI", "Nom", "prova.example", "bad-email")]
    public async Task What_cannot_be_handed_over_is_said_and_no_letter_leaves(string section, string name, string email, string code)
    {
        await using var house = await WithWaveAsync(Engine.Sqlite);
        var handing = Handing(section) with { Name = name, Email = email };
        var refused = await Assert.ThrowsAsync<InputException>(() => house.UseAsync<DelegateSections>(hand => hand.RunAsync(Wave, "080001", handing, "person")));
        Assert.Equal(code, refused.Problems.Single().Code);
        Assert.Empty(await TeamAsync(house));
        Assert.Equal(0, await house.UseAsync<TalaiaDb, int>(db => db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM letters").SingleAsync()));
    }

    [Theory, Engines]
    public async Task A_colleague_is_forgotten_half_a_year_after_the_wave_and_their_answers_stay(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await HandAsync(house, "VI");
        await SaveAsync(house, "080001", Sample.Complete("1"));
        house.Clock.Advance(TimeSpan.FromDays(7 + 179));
        await house.UseAsync<ForgetExpired>(forget => forget.RunAsync());
        Assert.Single(await TeamAsync(house));
        house.Clock.Advance(TimeSpan.FromDays(2));
        await house.UseAsync<ForgetExpired>(forget => forget.RunAsync());
        Assert.Empty(await TeamAsync(house));
        Assert.Equal(3, (await ReadAsync(house, "080001")).Answers.Count);
    }

    private static HandingOver Handing(string section) => new(section.Length == 0 ? [] : [section], "Companya", "companya@prova.example", "Coordinadora", "", Language.Catalan);

    private static Task<Guid> HandAsync(TestHouse house, string section) =>
        house.UseAsync<DelegateSections, Guid>(hand => hand.RunAsync(Wave, "080001", Handing(section), "person"));

    private static Task<List<DelegationRow>> TeamAsync(TestHouse house) =>
        house.UseAsync<ReadDelegations, List<DelegationRow>>(read => read.OfResponseAsync(Wave, "080001"));

    private static async Task<string> TokenAsync(TestHouse house)
    {
        var values = await house.UseAsync<TalaiaDb, string>(db => db.Database.SqlQueryRaw<string>("""SELECT "values" AS "Value" FROM letters""").SingleAsync());
        return JsonDocument.Parse(values).RootElement.GetProperty("token").GetString()!;
    }

    /// <summary>As a colleague to whom the section VI was handed, who may do nothing but answer.</summary>
    private static Task AsColleagueAsync<T>(TestHouse house, Func<T, Task> act)
        where T : notnull => house.UseAsync<IServiceProvider>(async services =>
    {
        services.GetRequiredService<Acting>().Enter(new HashSet<string> { Permission.AnswerQuestionnaire }, "080001", new HashSet<string> { "VI" });
        await act(services.GetRequiredService<T>());
    });
}
