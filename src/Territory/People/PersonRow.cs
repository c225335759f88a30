using System.Text;

namespace Talaia.Territory.People;

/// <summary>Who is to be added.</summary>
/// <param name="Role">One of <see cref="People.Role"/>.</param>
/// <param name="Codi6">The municipality, for roles of a municipality; else null.</param>
public sealed record NewPerson(string Email, string Name, string Role, string? Codi6 = null)
{
    private bool PrintMembers(StringBuilder text) => PersonRow.Print(text, Email, Role, Codi6);
}

/// <summary>A person as sign-in and the rooms above see it. Its text form, which may end in logs, leaves the name out.</summary>
/// <param name="Email">In lower case.</param>
public sealed record PersonRow(Guid Id, string Email, string Name, string Role, string? Codi6, DateTimeOffset CreatedAt)
{
    internal static bool Print(StringBuilder text, string email, string role, string? codi6)
    {
        text.Append(email).Append(", ").Append(role).Append(codi6 is null ? "" : ", ").Append(codi6);
        return true;
    }

    private bool PrintMembers(StringBuilder text) => Print(text, Email, Role, Codi6);
}
