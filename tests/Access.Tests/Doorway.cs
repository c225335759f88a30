using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Access.Accounts;
using Talaia.Access.Passwords;
using Talaia.Access.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.Territory.People;
using Talaia.TestKit;

namespace Talaia.Access.Tests;

/// <summary>A house with two people of the office, who have not proved who they are yet. Passwords are hashed cheaply, so that thousands can be tried.</summary>
internal sealed class Doorway : IAsyncDisposable
{
    public const string Password = "quatre barques al port";
    public const string Browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private Doorway(TestHouse house, PersonRow ana, PersonRow biel) => (House, Ana, Biel) = (house, ana, biel);

    public TestHouse House { get; }

    public PersonRow Ana { get; }

    public PersonRow Biel { get; }

    public static async Task<Doorway> OpenAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine, services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1));
        var people = new List<PersonRow>();
        foreach (var name in new[] { "ana", "biel" })
            people.Add(await house.UseAsync<AddPerson, PersonRow>(add => add.RunAsync(new NewPerson($"{name}@prova.talaia.example", name, Role.Analyst), "test")));
        return new Doorway(house, people[0], people[1]);
    }

    public Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull => House.UseAsync(act);

    public Task UseAsync<TService>(Func<TService, Task> act)
        where TService : notnull => House.UseAsync(act);

    /// <summary>Signs Ana in and gives the session with its key.</summary>
    public async Task<(string Key, LiveSession Session)> EnterAsync(string method = SignInMethod.Link)
    {
        var key = await UseAsync<StartSession, string>(start => start.RunAsync(Ana, method, Browser));
        return (key, (await FindAsync(key))!);
    }

    public Task<LiveSession?> FindAsync(string key) => UseAsync<FindSession, LiveSession?>(find => find.RunAsync(key));

    public Task SetPasswordAsync(Guid session, string password = Password) =>
        UseAsync<ChangePassword>(change => change.RunAsync(Ana, null, password, session, "test"));

    public Task<RightPassword?> TryAsync(string password, string? email = null) =>
        UseAsync<CheckPassword, RightPassword?>(check => check.RunAsync(email ?? Ana.Email, password));

    public Task<Account> AccountAsync() => UseAsync<TalaiaDb, Account>(db => db.Set<Account>().AsNoTracking().SingleAsync(account => account.Id == Ana.Id));

    public Task<int> ActsAsync(string act) => UseAsync<TalaiaDb, int>(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == act));

    public Task<List<Letter>> LettersAsync() => UseAsync<TalaiaDb, List<Letter>>(db => db.Set<Letter>().AsNoTracking().OrderBy(letter => letter.CreatedAt).ToListAsync());

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
