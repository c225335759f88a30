using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Access.Accounts;
using Talaia.Access.Invitations;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using Talaia.Territory.People;

namespace Talaia.Access.Tests.Invitations;

public sealed class InvitationTest
{
    private static readonly InvitationPage Page = new("https://talaia.example/ca/convit/", "L’oficina de prova");
    private static readonly NewPerson Clara = new("Clara@Prova.talaia.example", "Clara Prova", Role.Editor);

    [Theory, Engines]
    public async Task An_invitation_comes_by_mail_is_accepted_once_and_stands_nowhere_in_clear(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        await InviteAsync(door, Clara);
        var token = (await TokensAsync(door)).Single();
        Assert.Equal(43, token.Length);
        Assert.Equal(Secrets.Hash(token), await door.UseAsync<TalaiaDb, string>(db => db.Set<Invitation>().Select(invitation => invitation.TokenHash).SingleAsync()));
        Assert.Equal(InvitationState.Open, await StateAsync(door, token));

        var person = await AcceptAsync(door, token);
        Assert.Equal(("clara@prova.talaia.example", "Clara", Role.Editor, "es"), (person!.Email, person.Name, person.Role, person.Language));
        Assert.Null(await AcceptAsync(door, token));
        Assert.Equal(InvitationState.Accepted, await StateAsync(door, token));
        Assert.Equal((1, 1), (await door.ActsAsync("invite-person"), await door.ActsAsync("accept-invitation")));
        Assert.True(await door.UseAsync<TalaiaDb, bool>(db => db.Set<Account>().AnyAsync(account => account.Id == person.Id)));
    }

    [Theory, Engines]
    public async Task Of_many_who_accept_at_once_exactly_one_is_heard(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        await InviteAsync(door, Clara);
        var token = (await TokensAsync(door)).Single();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AcceptAsync(door, token))));
        Assert.Single(outcomes, outcome => outcome is not null);
        Assert.Equal(1, await door.ActsAsync("accept-invitation"));
    }

    [Theory, Engines]
    public async Task Sent_again_the_former_link_is_dead_and_withdrawn_every_link_is(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var id = await InviteAsync(door, Clara);
        await door.UseAsync<ResendInvitation>(resend => resend.RunAsync(id, Page, "test"));
        var tokens = await TokensAsync(door);
        Assert.Equal((InvitationState.Unknown, InvitationState.Open), (await StateAsync(door, tokens[0]), await StateAsync(door, tokens[1])));

        await door.UseAsync<WithdrawInvitation>(withdraw => withdraw.RunAsync(id, "test"));
        Assert.Equal(InvitationState.Withdrawn, await StateAsync(door, tokens[1]));
        Assert.Null(await AcceptAsync(door, tokens[1]));
        Assert.Equal("invitation-over", (await Assert.ThrowsAsync<RuleException>(() => door.UseAsync<ResendInvitation>(resend => resend.RunAsync(id, Page, "test")))).Code);
    }

    [Theory, Engines]
    public async Task One_stands_for_each_address_until_a_fortnight_has_passed(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        await InviteAsync(door, Clara);
        Assert.Equal("invitation-open", (await Assert.ThrowsAsync<RuleException>(() => InviteAsync(door, Clara with { Email = " clara@prova.talaia.example " }))).Code);
        Assert.Equal("colleague-known", (await Assert.ThrowsAsync<RuleException>(() => InviteAsync(door, Clara with { Email = door.Ana.Email }))).Code);

        door.House.Clock.Advance(TimeSpan.FromDays(14));
        var token = (await TokensAsync(door)).Single();
        Assert.Equal(InvitationState.RunOut, await StateAsync(door, token));
        Assert.Null(await AcceptAsync(door, token));
        await InviteAsync(door, Clara);
        Assert.Single(await door.UseAsync<ReadInvitations, List<InvitationRow>>(read => read.StandingAsync()));
    }

    [Theory, Engines]
    public async Task Thirty_days_after_its_end_it_is_forgotten(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        await InviteAsync(door, Clara);
        door.House.Clock.Advance(TimeSpan.FromDays(43));
        await door.UseAsync<ForgetExpired>(forget => forget.RunAsync());
        Assert.Equal(1, await CountAsync(door));
        door.House.Clock.Advance(TimeSpan.FromDays(2));
        await door.UseAsync<ForgetExpired>(forget => forget.RunAsync());
        Assert.Equal(0, await CountAsync(door));
    }

    [Theory, Engines]
    public async Task A_coordinator_neither_invites_for_the_office_nor_touches_its_invitations(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var id = await InviteAsync(door, Clara);
        await using var scope = door.House.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Enter(RolePermissions.Of(Role.Coordinator), "080193");
        T Use<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

        await Assert.ThrowsAsync<PermissionException>(() => Use<InvitePerson>().RunAsync(Clara with { Email = "altra@prova.talaia.example" }, Page, "test", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<PermissionException>(() => Use<InvitePerson>().RunAsync(new NewPerson("altra@prova.talaia.example", "Altra", Role.Reader, "080018"), Page, "test", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<PermissionException>(() => Use<ResendInvitation>().RunAsync(id, Page, "test", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<PermissionException>(() => Use<WithdrawInvitation>().RunAsync(id, "test", TestContext.Current.CancellationToken));
        Assert.Equal(1, await CountAsync(door));
    }

    [Theory, Engines]
    public async Task The_last_administrator_keeps_the_role_and_the_way_in(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        Task ChangeAsync(Guid person, string role) => door.UseAsync<ChangeRole, bool>(change => change.RunAsync(person, role, null, "test"));
        await ChangeAsync(door.Ana.Id, Role.Administrator);
        Assert.Equal("last-administrator", (await Assert.ThrowsAsync<RuleException>(() => ChangeAsync(door.Ana.Id, Role.Editor))).Code);
        Assert.Equal("last-administrator", (await Assert.ThrowsAsync<RuleException>(() => door.UseAsync<LockAccount>(shut => shut.RunAsync(door.Ana.Id, true, "test")))).Code);

        await ChangeAsync(door.Biel.Id, Role.Administrator);
        await door.UseAsync<LockAccount>(shut => shut.RunAsync(door.Ana.Id, true, "test"));
        Assert.Equal("last-administrator", (await Assert.ThrowsAsync<RuleException>(() => door.UseAsync<LockAccount>(shut => shut.RunAsync(door.Biel.Id, true, "test")))).Code);
        await ChangeAsync(door.Ana.Id, Role.Editor);
        Assert.Equal(3, await door.ActsAsync("change-role"));
    }

    private static Task<Guid> InviteAsync(Doorway door, NewPerson person) => door.UseAsync<InvitePerson, Guid>(invite => invite.RunAsync(person, Page, "test"));

    private static Task<PersonRow?> AcceptAsync(Doorway door, string token) => door.UseAsync<AcceptInvitation, PersonRow?>(accept => accept.RunAsync(token, " Clara ", "es"));

    private static async Task<InvitationState> StateAsync(Doorway door, string token) =>
        (await door.UseAsync<ReadInvitations, (InvitationState State, InvitationRow? Invitation)>(read => read.ByTokenAsync(token))).State;

    private static Task<int> CountAsync(Doorway door) => door.UseAsync<TalaiaDb, int>(db => db.Set<Invitation>().CountAsync());

    private static async Task<List<string>> TokensAsync(Doorway door) =>
        [.. (await door.LettersAsync()).Where(letter => letter.Template == "invitation").Select(letter => JsonSerializer.Deserialize<Dictionary<string, string>>(letter.Values)!["url"][Page.Before.Length..])];
}
