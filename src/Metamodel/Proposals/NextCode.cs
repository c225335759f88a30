using System.Globalization;

namespace Talaia.Metamodel.Proposals;

/// <summary>The code of a new element.</summary>
internal static class NextCode
{
    /// <summary>A code of level 1: `N1`, `N2`… the next that no release used.</summary>
    /// <param name="known">Codes of all releases.</param>
    public static string OfRoot(IReadOnlySet<string> known) =>
        Enumerable.Range(1, known.Count + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"N{number}")).First(code => !known.Contains(code));

    /// <summary>The parent's code, a dot, and one more than the greatest number that stands so in a code of any release: a code is never used twice.</summary>
    /// <param name="known">Codes of all releases.</param>
    public static string Under(string parent, IEnumerable<string> known)
    {
        var numbers = known
            .Where(code => code.StartsWith(parent + ".", StringComparison.Ordinal))
            .Select(code => code[(parent.Length + 1)..].Split('.')[0])
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{parent}.{1 + numbers.DefaultIfEmpty(0).Max()}");
    }
}
