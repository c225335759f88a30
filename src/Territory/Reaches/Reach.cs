using Talaia.Kernel.Texts;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.Reaches;

/// <summary>The part of the territory that a body or a solution serves.</summary>
/// <param name="Code">Code of the province or comarca; of a supramunicipal reach the codi6 of its municipalities, separated by `|`; else empty.</param>
public sealed record Reach(ReachKind Kind, string Code = "")
{
    /// <summary>The kinds as they stand in files, folded.</summary>
    private static readonly Dictionary<string, ReachKind> Words = new()
    {
        ["catalunya"] = ReachKind.Everywhere,
        ["provincia"] = ReachKind.Province,
        ["comarca"] = ReachKind.Comarca,
        ["supramunicipal"] = ReachKind.Supramunicipal,
    };

    public static string KnownWords => "Catalunya, província, comarca, supramunicipal";

    /// <summary>Takes the words of files: accents and case do not matter.</summary>
    public static bool TryParseKind(string text, out ReachKind kind) => Words.TryGetValue(Folding.Fold(text), out kind);

    /// <summary>Whether this municipality lies within. A comarca may lie across provinces, so a province is that of the municipality.</summary>
    public bool Covers(MunicipalityRow municipality) => Kind switch
    {
        ReachKind.Everywhere => true,
        ReachKind.Province => Code == municipality.ProvinceCode,
        ReachKind.Comarca => Code == municipality.ComarcaCode,
        ReachKind.Supramunicipal => Code.Split('|').Contains(municipality.Codi6),
        _ => false,
    };
}
