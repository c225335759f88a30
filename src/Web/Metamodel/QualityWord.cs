using Talaia.Metamodel.Quality;

namespace Talaia.Web.Metamodel;

/// <summary>How what is wanting is called in addresses; texts of the page are keyed by the same word.</summary>
internal static class QualityWord
{
    private static readonly Dictionary<QualityKind, string> Words = new()
    {
        [QualityKind.NoSolution] = "sense-solucio", [QualityKind.NoText] = "sense-text", [QualityKind.NoTranslation] = "sense-traduccio", [QualityKind.Twin] = "bessons",
        [QualityKind.DeadLink] = "enllacos-morts", [QualityKind.NoLaw] = "sense-norma", [QualityKind.Orphan] = "orfes",
    };

    public static string Of(QualityKind kind) => Words[kind];

    public static QualityKind? Kind(string? word) => Words.Where(pair => pair.Value == word).Select(pair => (QualityKind?)pair.Key).FirstOrDefault();
}
