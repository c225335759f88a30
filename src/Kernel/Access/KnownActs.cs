using Microsoft.Extensions.DependencyInjection;

namespace Talaia.Kernel.Access;

/// <summary>An act, as the audit log names it, and the permissions of which one is enough; none where the act is everybody's, or follows from another's.</summary>
public sealed record KnownAct(string Name, IReadOnlyList<string> AnyOf);

/// <summary>All acts of the house. An act that no room has declared cannot be written.</summary>
public sealed class KnownActs(IEnumerable<KnownAct> acts)
{
    private readonly Dictionary<string, KnownAct> _acts = acts.ToDictionary(act => act.Name);

    public IReadOnlyCollection<KnownAct> All => _acts.Values;

    internal KnownAct Find(string name) =>
        _acts.GetValueOrDefault(name) ?? throw new InvalidOperationException($"No room has declared the act «{name}» and who may do it.");
}

public static class ActDeclarations
{
    /// <summary>Declares acts that need one permission.</summary>
    public static IServiceCollection AddActs(this IServiceCollection services, string permission, params string[] acts) => services.AddActs([permission], acts);

    /// <summary>Declares acts that need one of several permissions, or none at all.</summary>
    public static IServiceCollection AddActs(this IServiceCollection services, IReadOnlyList<string> anyOf, params string[] acts)
    {
        foreach (var act in acts)
            services.AddSingleton(new KnownAct(act, anyOf));
        return services;
    }
}
