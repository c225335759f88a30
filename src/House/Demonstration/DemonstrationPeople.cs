using Talaia.Access.Accounts;
using Talaia.Territory.People;

namespace Talaia.House.Demonstration;

/// <summary>Makes the demonstration's accounts, with the password that everybody knows.</summary>
public sealed class DemonstrationPeople(AddPerson add, FindPerson find, ReadAccount accounts, OpenDemonstrationAccount open)
{
    internal async Task LoadAsync(CancellationToken cancel)
    {
        foreach (var account in DemonstrationAccounts.All)
        {
            var person = await find.ByEmailAsync(account.Email, cancel)
                ?? await add.RunAsync(new NewPerson(account.Email, account.Name, account.Role, account.Codi6), "demonstration", cancel);
            if (!(await accounts.RunAsync(person.Id, cancel)).IsDemonstration)
                await open.RunAsync(person.Id, DemonstrationAccounts.Password, "demonstration", cancel);
        }
    }
}
