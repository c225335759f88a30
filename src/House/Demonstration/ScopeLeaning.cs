namespace Talaia.House.Demonstration;

/// <summary>How a scope's need leans in the simulation: its level (0–100), and what size, mountain, coast and each wave add to it.</summary>
internal sealed record ScopeLeaning(double Level, double Size, double Mountain, double Coast, double Drift, string[] Missing)
{
    private static readonly ScopeLeaning Other = new(48, 0, 0, 0, 0, ["time", "money"]);

    private static readonly Dictionary<string, ScopeLeaning> Known = new()
    {
        ["MU.1"] = new(45, -11, 16, -5, -2, ["connectivity", "money"]),
        ["MU.2"] = new(42, -2, 2, 0, 0, ["people", "tool"]),
        ["MU.3"] = new(57, -3, 4, 3, 4, ["money", "tool"]),
        ["MU.4"] = new(44, 6, 5, 3, 0, ["money", "agreement"]),
        ["MU.5"] = new(47, 0, 9, 0, 1, ["people", "agreement"]),
        ["AJ.1"] = new(67, -9, 3, -1, 2, ["people", "time"]),
        ["AJ.2"] = new(49, -1, 0, 0, -2, ["time", "tool"]),
        ["AJ.3"] = new(52, -5, 1, 0, -1, ["knowledge", "time"]),
        ["AJ.4"] = new(54, -3, 0, 0, 0, ["people", "knowledge"]),
        ["AJ.5"] = new(36, -3, 0, 0, -1, ["time"]),
        ["ET.1"] = new(41, -3, 0, 0, -2, ["knowledge", "tool"]),
        ["ET.2"] = new(69, -3, 1, 0, 2, ["knowledge", "money", "people"]),
        ["ET.3"] = new(45, -5, 0, 0, 0, ["knowledge", "people"]),
        ["ET.4"] = new(43, 8, -2, 2, 1, ["tool", "knowledge"]),
        ["ET.5"] = new(44, 9, -3, 2, 8, ["knowledge", "agreement"]),
        ["VI.1"] = new(50, 9, 4, 7, 2, ["money", "agreement"]),
        ["VI.2"] = new(33, 2, 2, 0, 0, ["money"]),
        ["VI.3"] = new(28, 1, 0, 0, 0, ["time"]),
        ["PE.1"] = new(55, 2, 4, 0, 1, ["people", "tool"]),
        ["PE.2"] = new(59, -4, 5, -2, -1, ["people", "knowledge"]),
        ["PE.3"] = new(31, 4, -2, 1, 0, ["time"]),
        ["EC.1"] = new(38, 2, 0, 2, 0, ["time", "knowledge"]),
        ["EC.2"] = new(42, 3, 3, 0, 0, ["agreement"]),
        ["EC.3"] = new(46, -9, 10, -4, 0, ["money", "connectivity"]),
    };

    public static ScopeLeaning Of(string scope) => Known.GetValueOrDefault(scope, Other);

    /// <summary>The latent need of a town on a scope in a wave, about 0–100.</summary>
    public double Latent(Town town, string scope, int wave)
    {
        var row = town.Row;
        return Level + Size * town.Size + Mountain * town.Mountain + Coast * town.Coast + Drift * wave
            + 7 * Chance.Normal($"{row.ComarcaCode}/{scope}")
            + 5 * Chance.Normal(row.Codi6)
            + 13 * Chance.Normal($"{row.Codi6}/{scope}")
            + 5 * Chance.Normal($"{row.Codi6}/{scope}/{wave}");
    }
}
