using System.Text;

namespace Talaia.Territory.People;

/// <summary>Who is to be added.</summary>
/// <param name="Role">One of <see cref="People.Role"/>.</param>
/// <param name="Codi6">The municipality, for roles of a municipality; else null.</param>
/// <param name="Id">The person's id where it is known already; else a new one.</param>
/// <param name="Language">The code of the language in which the office writes to the person.</param>
public sealed record NewPerson(string Email, string Name, string Role, string? Codi6 = null, Guid? Id = null, string Language = "ca")
{
    private bool PrintMembers(StringBuilder text) => PersonRow.Print(text, Email, Role, Codi6);
}

/// <summary>A person as sign-in and the rooms above see it. Its text form, which may end in logs, leaves the name out.</summary>
/// <param name="Email">In lower case.</param>
/// <param name="Language">The code of the language in which the office writes to the person.</param>
public sealed record PersonRow(Guid Id, string Email, string Name, string Role, string? Codi6, DateTimeOffset CreatedAt, string Language = "ca")
{
    internal static bool Print(StringBuilder text, string email, string role, string? codi6)
    {
        text.Append(email).Append(", ").Append(role).Append(codi6 is null ? "" : ", ").Append(codi6);
        return true;
    }

    private bool PrintMembers(StringBuilder text) => Print(text, Email, Role, Codi6);
}
