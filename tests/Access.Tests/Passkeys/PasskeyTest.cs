using Microsoft.AspNetCore.Identity;
using Talaia.Access.Passkeys;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Access.Tests.Passkeys;

/// <summary>What becomes of a passkey once Identity has checked it; that it does so stands in the browser's tests.</summary>
public sealed class PasskeyTest
{
    [Theory, Engines]
    public async Task It_is_kept_under_its_name_renamed_and_removed_and_both_are_told_by_mail(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (stolen, _) = await door.EnterAsync();
        var (key, session) = await door.EnterAsync();
        await AddAsync(door, 1, "  Portàtil ");
        await AddAsync(door, 2, "Mòbil");
        var rows = await ReadAsync(door);
        Assert.Equal(["Portàtil", "Mòbil"], rows.Select(row => row.Name));
        Assert.NotNull(await door.FindAsync(stolen));

        Assert.False(await door.UseAsync<RenamePasskey, bool>(rename => rename.RunAsync(door.Biel.Id, rows[0].Id, "robada", "test")));
        Assert.False(await door.UseAsync<RenamePasskey, bool>(rename => rename.RunAsync(door.Ana.Id, "no hi és", "cap", "test")));
        Assert.True(await door.UseAsync<RenamePasskey, bool>(rename => rename.RunAsync(door.Ana.Id, rows[0].Id, "Portàtil vell", "test")));
        Assert.False(await RemoveAsync(door, door.Biel.Id, rows[0].Id, session.Id));
        Assert.True(await RemoveAsync(door, door.Ana.Id, rows[1].Id, session.Id));
        Assert.Equal(["Portàtil vell"], (await ReadAsync(door)).Select(row => row.Name));
        Assert.Null(await door.FindAsync(stolen));
        Assert.NotNull(await door.FindAsync(key));
        Assert.Equal((2, 1), (await door.ActsAsync("add-passkey"), await door.ActsAsync("remove-passkey")));
        Assert.Equal(3, (await door.LettersAsync()).Count(letter => letter.Template == "security-notice"));
    }

    [Fact]
    public async Task Nobody_needs_more_than_twenty()
    {
        await using var door = await Doorway.OpenAsync(Engine.Sqlite);
        await door.EnterAsync();
        for (byte i = 0; i < AddPasskey.Most; i++)
            await AddAsync(door, i, $"Clau {i}");
        Assert.Equal("too-many-passkeys", (await Assert.ThrowsAsync<RuleException>(() => AddAsync(door, 99, "Una més"))).Code);
    }

    private static Task AddAsync(Doorway door, byte number, string name)
    {
        var passkey = new UserPasskeyInfo([number, 7, 7], [1], door.House.Clock.GetUtcNow().AddSeconds(number), 0, ["internal"], true, true, false, [1], [1]);
        return door.UseAsync<AddPasskey>(add => add.RunAsync(door.Ana.Id, passkey, name, "test"));
    }

    private static Task<bool> RemoveAsync(Doorway door, Guid person, string id, Guid session) =>
        door.UseAsync<RemovePasskey, bool>(remove => remove.RunAsync(person, id, session, "test"));

    private static Task<List<PasskeyRow>> ReadAsync(Doorway door) => door.UseAsync<ReadPasskeys, List<PasskeyRow>>(read => read.RunAsync(door.Ana.Id));
}
