using Talaia.Territory.People;

namespace Talaia.House.Demonstration;

/// <summary>The fixed, plainly fictitious accounts of the demonstration. Their password is public, so they exist in a demonstration only.</summary>
public static class DemonstrationAccounts
{
    public const string Password = "demo-talaia-2026";

    public static IReadOnlyList<DemonstrationAccount> All { get; } =
    [
        Office(Role.Administrator, "admin"), Office(Role.Manager, "manager"), Office(Role.Steward, "steward"), Office(Role.Analyst, "analyst"),
        Office(Role.Editor, "editor"), Office(Role.Organiser, "organiser"),
        Town(Role.Coordinator, "080018"), Town(Role.Respondent, "080018"), Town(Role.Coordinator, "080193"),
    ];

    internal static string Address(string name) => $"{name}@demo.talaia.example";

    private static DemonstrationAccount Office(string role, string name) => new(Address(name), $"Demo {name}", role, null);

    private static DemonstrationAccount Town(string role, string codi6) => new(Address($"{role}.{codi6}"), $"Demo {role} {codi6}", role, codi6);
}

public sealed record DemonstrationAccount(string Email, string Name, string Role, string? Codi6);
