using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Access;

/// <summary>
/// Who acts in this scope and what they may do. Whoever opens the scope for a person (the site, for each request) says so at once;
/// a scope that nobody entered is the office's own programs: jobs, the command line, the demonstration.
/// </summary>
public sealed class Acting
{
    private IReadOnlySet<string>? _permissions;

    /// <summary>Whether a person acts, known or not; false for programs.</summary>
    public bool IsPerson => _permissions is not null;

    /// <summary>The municipality for which the person speaks; null for people of the office and strangers.</summary>
    public string? Municipality { get; private set; }

    /// <summary>The parts of the municipality's work that were handed to the person, as codes of the room that hands them over; null for all of it.</summary>
    public IReadOnlySet<string>? Parts { get; private set; }

    /// <summary>From now on a person acts, with these permissions and no others; none for a stranger.</summary>
    public void Enter(IReadOnlySet<string> permissions, string? municipality = null, IReadOnlySet<string>? parts = null) =>
        (_permissions, Municipality, Parts) = (permissions, municipality, parts);

    public bool May(string permission) => _permissions?.Contains(permission) ?? true;

    /// <exception cref="PermissionException">The person does not speak for this municipality. Nothing was written.</exception>
    public void RequireOwn(string codi6, string act)
    {
        if (IsPerson && Municipality != codi6)
            throw new PermissionException(act);
    }

    /// <exception cref="PermissionException">This part was not handed to the person. Nothing was written.</exception>
    public void RequirePart(string part, string act)
    {
        if (Parts?.Contains(part) == false)
            throw new PermissionException(act);
    }

    /// <exception cref="PermissionException">The person has not this permission. Nothing was written.</exception>
    public void Require(string permission, string act) => RequireAny([permission], act);

    /// <exception cref="PermissionException">None of them is the person's. Nothing was written.</exception>
    internal void RequireAny(IReadOnlyCollection<string> permissions, string act)
    {
        if (permissions.Count > 0 && !permissions.Any(May))
            throw new PermissionException(act);
    }
}
