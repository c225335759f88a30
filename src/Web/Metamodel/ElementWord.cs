using Talaia.Kernel.Texts;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;

namespace Talaia.Web.Metamodel;

/// <summary>Reads which element somebody means: its code, its code with its name behind, or its whole name in any language.</summary>
internal static class ElementWord
{
    /// <returns>The code; what was typed where it is no element of the release, for the rules to refuse.</returns>
    public static string Code(string typed, ReleaseTree tree)
    {
        typed = typed.Trim();
        if (typed.Length == 0 || tree.Find(typed) is not null)
            return typed;
        var first = typed.Split(' ')[0];
        if ((tree.Find(first) ?? tree.Elements.FirstOrDefault(element => element.Code.Equals(first, StringComparison.OrdinalIgnoreCase))) is { } coded)
            return coded.Code;
        var folded = Folding.Fold(typed);
        var named = tree.Elements.Where(element => element.Name.Languages.Any(language => Folding.Fold(element.Name[language]!) == folded)).Take(2).ToList();
        return named is [var only] ? only.Code : typed;
    }

    /// <summary>Several between commas; without any comma also between blanks, as codes alone are written.</summary>
    public static IReadOnlyList<string> Codes(string typed, ReleaseTree tree)
    {
        var parts = typed.Split([',', ';', '|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. parts.SelectMany(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words && words.All(word => tree.Find(word) is not null) ? words : [Code(part, tree)]).Distinct()];
    }

    /// <summary>«A.1.2 Adreces», as the field shows what was chosen.</summary>
    public static string Shown(ElementFacts element, string language) => $"{element.Code} {element.Name.In(language)}";
}
