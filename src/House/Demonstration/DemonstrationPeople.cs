using Microsoft.AspNetCore.Identity;
using Talaia.Territory.People;

namespace Talaia.House.Demonstration;

/// <summary>Makes the demonstration's accounts, with the password that everybody knows.</summary>
public sealed class DemonstrationPeople(AddPerson add, FindPerson find, IPasswordHasher<PersonRow> passwords)
{
    private static readonly PersonRow Nobody = new(Guid.Empty, "", "", Role.Reader, null, null, default);

    internal async Task LoadAsync(CancellationToken cancel)
    {
        foreach (var account in DemonstrationAccounts.All)
        {
            if (await find.ByEmailAsync(account.Email, cancel) is null)
                await add.RunAsync(new NewPerson(account.Email, account.Name, account.Role, account.Codi6, passwords.HashPassword(Nobody, DemonstrationAccounts.Password)), "demonstration", cancel);
        }
    }
}
