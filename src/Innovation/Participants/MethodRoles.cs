using Talaia.Territory.People;

namespace Talaia.Innovation.Participants;

/// <summary>The roles of a methodology that the platform knows, and who has them.</summary>
public static class MethodRoles
{
    /// <summary>People of the innovation office.</summary>
    public const string Office = "office";

    /// <summary>Who coordinates a municipality that joined.</summary>
    public const string Sponsor = "sponsor";

    /// <summary>Everybody who speaks for a municipality that joined, its coordinator included.</summary>
    public const string Participant = "participant";

    /// <summary>The roles of a person.</summary>
    /// <param name="joined">Codes of the municipalities that joined.</param>
    public static IReadOnlySet<string> Of(PersonName person, IReadOnlyCollection<string> joined)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        if (person.IsOfOffice)
            roles.Add(Office);
        if (person.Codi6 is { } codi6 && joined.Contains(codi6))
        {
            roles.Add(Participant);
            if (person.Role == Role.Coordinator)
                roles.Add(Sponsor);
        }

        return roles;
    }
}
