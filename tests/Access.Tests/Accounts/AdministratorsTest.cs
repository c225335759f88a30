using Talaia.Access.Accounts;
using Talaia.Access.Sessions;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;
using Talaia.TestKit;

namespace Talaia.Access.Tests.Accounts;

/// <summary>What two administrators do to each other in the same instant, and what a change of role does to sessions.</summary>
public sealed class AdministratorsTest
{
    private const int Rounds = 8;

    [Theory, Engines]
    public async Task Two_who_take_the_role_from_each_other_at_once_leave_one(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        await MeetAsync(door, person => ChangeAsync(door, person, Role.Editor));
    }

    [Theory, Engines]
    public async Task Two_who_shut_each_other_out_at_once_leave_one_with_a_way_in(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        await MeetAsync(door, person => door.UseAsync<LockAccount>(shut => shut.RunAsync(person, true, "test")), async person =>
        {
            if ((await door.UseAsync<ReadAccount, AccountRow>(read => read.RunAsync(person))).IsShut)
                await door.UseAsync<LockAccount>(shut => shut.RunAsync(person, false, "test"));
        });
    }

    [Theory, Engines]
    public async Task Of_two_who_erase_each_other_at_once_one_stays(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        for (var round = 0; round < Rounds; round++)
        {
            var pair = new List<Guid>();
            for (var i = 0; i < 2; i++)
                pair.Add((await door.UseAsync<AddPerson, PersonRow>(add => add.RunAsync(new NewPerson($"p{round}.{i}@prova.talaia.example", "Prova", Role.Administrator), "test"))).Id);
            if (round > 0)
                await ChangeAsync(door, door.Ana.Id, Role.Editor);
            await OneOfTwoAsync(pair, person => door.UseAsync<ErasePerson, ErasureProof>(erase => erase.RunAsync(person, "test")));
            var left = Assert.Single(await AdministratorsAsync(door));
            await ChangeAsync(door, door.Ana.Id, Role.Administrator);
            await ChangeAsync(door, left, Role.Editor);
        }
    }

    [Theory, Engines]
    public async Task A_change_of_role_ends_sessions_in_the_same_save_and_no_change_ends_none(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (key, _) = await door.EnterAsync();
        Task<bool> ToAsync(string role, string? codi6 = null) => door.UseAsync<ChangeRole, bool>(change => change.RunAsync(door.Ana.Id, role, codi6, "test"));
        Assert.False(await ToAsync(Role.Analyst));
        await Assert.ThrowsAsync<InputException>(() => ToAsync(Role.Reader, "999999"));
        Assert.NotNull(await door.FindAsync(key));

        Assert.True(await ToAsync(Role.Editor));
        Assert.Empty(await door.UseAsync<ReadSessions, List<SessionRow>>(read => read.RunAsync(door.Ana.Id)));
        Assert.Null(await door.FindAsync(key));
        Assert.Equal((1, 0), (await door.ActsAsync("change-role"), await door.ActsAsync("end-sessions")));
    }

    /// <summary>Both are made administrators, the act is done to both at once, and one of the two is refused; again and again.</summary>
    private static async Task MeetAsync(Doorway door, Func<Guid, Task> act, Func<Guid, Task>? undo = null)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var person in new[] { door.Ana, door.Biel })
            {
                await ChangeAsync(door, person.Id, Role.Administrator);
                if (undo is not null)
                    await undo(person.Id);
            }

            await OneOfTwoAsync([door.Ana.Id, door.Biel.Id], act);
            Assert.NotEmpty(await AdministratorsAsync(door));
        }
    }

    private static async Task OneOfTwoAsync(IReadOnlyList<Guid> people, Func<Guid, Task> act)
    {
        var codes = await Task.WhenAll(people.Select(person => Task.Run(async () =>
        {
            try
            {
                await act(person);
                return "done";
            }
            catch (RuleException refused)
            {
                return refused.Code;
            }
        })));
        Assert.Equal(["done", "last-administrator"], codes.Order(StringComparer.Ordinal));
    }

    private static Task ChangeAsync(Doorway door, Guid person, string role) => door.UseAsync<ChangeRole, bool>(change => change.RunAsync(person, role, null, "test"));

    private static async Task<List<Guid>> AdministratorsAsync(Doorway door) =>
        [.. (await door.UseAsync<ReadPeople, List<PersonName>>(read => read.OfOfficeAsync())).Where(person => person.Role == Role.Administrator).Select(person => person.Id)];
}
