using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Access.ExternalLogins;
using Talaia.Access.Sessions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Settings;
using Talaia.Territory.People;
using Talaia.TestKit;

namespace Talaia.Access.Tests.ExternalLogins;

public sealed class ExternalLoginTest
{
    private const string Nif = "99999999R";

    [Theory, Engines]
    public async Task The_key_is_the_same_each_time_says_nothing_of_the_NIF_and_differs_by_provider_and_installation(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => KeyAsync(door, "valid", Nif))));
        var key = Assert.Single(keys.Distinct());
        Assert.Equal(64, key.Key.Length);
        Assert.Equal(1, await door.UseAsync<TalaiaDb, int>(db => db.Set<Setting>().CountAsync(setting => setting.Name == "external-login-secret")));
        Assert.NotEqual(key.Key, (await KeyAsync(door, "oidc", Nif)).Key);
        Assert.NotEqual(key.Key, (await KeyAsync(door, "valid", "00000000T")).Key);
        await using var other = await Doorway.OpenAsync(engine);
        Assert.NotEqual(key.Key, (await KeyAsync(other, "valid", Nif)).Key);
    }

    [Theory, Engines]
    public async Task Binding_lets_in_is_told_by_mail_and_stands_in_the_audit_log(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var login = await KeyAsync(door, "valid", Nif);
        Assert.Null(await FindAsync(door, login));
        await BindAsync(door, door.Ana.Id, login);
        await BindAsync(door, door.Ana.Id, login);
        Assert.Equal(door.Ana.Id, (await FindAsync(door, login))!.Id);
        Assert.Equal(1, await door.ActsAsync("bind-external"));
        var letter = Assert.Single(await door.LettersAsync());
        Assert.Equal(("security-notice", door.Ana.Email), (letter.Template, letter.Address));
        Assert.Contains("external-bound", letter.Values, StringComparison.Ordinal);
        Assert.Equal(["valid"], await door.UseAsync<FindLogin, List<string>>(find => find.ProvidersAsync(door.Ana.Id)));
    }

    [Theory, Engines]
    public async Task One_identity_opens_one_account_also_when_two_bind_it_at_once(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var login = await KeyAsync(door, "valid", Nif);
        var outcomes = await Task.WhenAll(new[] { door.Ana.Id, door.Biel.Id }.Select(person => Task.Run(() => CodeAsync(() => BindAsync(door, person, login)))));
        Assert.Equal(["", "login-taken"], outcomes.Order(StringComparer.Ordinal));
        var owner = (await FindAsync(door, login))!.Id;
        Assert.Equal("provider-bound", await CodeAsync(async () => await BindAsync(door, owner, await KeyAsync(door, "valid", "00000000T"))));
        Assert.Equal(1, await door.UseAsync<TalaiaDb, int>(db => db.Set<IdentityUserLogin<Guid>>().CountAsync()));
    }

    [Theory, Engines]
    public async Task Unbinding_shuts_the_way_and_ends_the_other_sessions(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var login = await KeyAsync(door, "valid", Nif);
        await BindAsync(door, door.Ana.Id, login);
        var (here, session) = await door.EnterAsync(SignInMethod.Valid);
        var (there, _) = await door.EnterAsync(SignInMethod.Valid);
        Assert.False(await UnbindAsync(door, door.Biel.Id, session.Id));
        Assert.True(await UnbindAsync(door, door.Ana.Id, session.Id));
        Assert.False(await UnbindAsync(door, door.Ana.Id, session.Id));
        Assert.Null(await FindAsync(door, login));
        Assert.NotNull(await door.FindAsync(here));
        Assert.Null(await door.FindAsync(there));
        Assert.Equal(1, await door.ActsAsync("unbind-external"));
    }

    private static Task<ExternalLogin> KeyAsync(Doorway door, string provider, string subject) => door.UseAsync<MakeLoginKey, ExternalLogin>(make => make.RunAsync(provider, subject));

    private static Task BindAsync(Doorway door, Guid person, ExternalLogin login) =>
        door.UseAsync<BindExternal>(bind => bind.RunAsync(person, login, "VÀLid", "test"));

    private static Task<bool> UnbindAsync(Doorway door, Guid person, Guid session) =>
        door.UseAsync<UnbindExternal, bool>(unbind => unbind.RunAsync(person, "valid", "VÀLid", session, "test"));

    private static Task<PersonRow?> FindAsync(Doorway door, ExternalLogin login) => door.UseAsync<FindLogin, PersonRow?>(find => find.PersonAsync(login));

    private static async Task<string> CodeAsync(Func<Task> act)
    {
        try
        {
            await act();
            return "";
        }
        catch (RuleException rule)
        {
            return rule.Code;
        }
    }
}
