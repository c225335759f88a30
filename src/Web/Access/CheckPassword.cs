using Microsoft.AspNetCore.Identity;
using Talaia.Territory.People;

namespace Talaia.Web.Access;

/// <summary>Tells who has this e-mail and password. Takes as long for an unknown e-mail as for a wrong password.</summary>
internal sealed class CheckPassword(FindPerson people, IPasswordHasher<PersonRow> hasher)
{
    private static readonly PersonRow Nobody = new(Guid.Empty, "", "", Role.Reader, null, null, default);

    public async Task<PersonRow?> RunAsync(string email, string password, CancellationToken cancel = default)
    {
        var person = await people.ByEmailAsync(email, cancel);
        var hash = person?.PasswordHash ?? Unusable(hasher);
        var right = hasher.VerifyHashedPassword(person ?? Nobody, hash, password) != PasswordVerificationResult.Failed;
        return right ? person : null;
    }

    private static string? _unusable;

    private static string Unusable(IPasswordHasher<PersonRow> hasher) => _unusable ??= hasher.HashPassword(Nobody, Guid.CreateVersion7().ToString());
}
