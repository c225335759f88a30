using System.Globalization;

namespace Talaia.Metamodel.Elements;

/// <summary>How codes of elements are written, alone and in lists.</summary>
public static class ElementCodes
{
    public const int MaxLength = 100;

    private static readonly char[] Separators = ['|', ';', ','];

    /// <summary>A code stands in addresses and in lists: no space, no sign that separates either.</summary>
    public static bool IsCode(string text) =>
        text.Length is > 0 and <= MaxLength && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>The values of a cell that holds several, separated by `|` (`;` and `,` are taken too), each once.</summary>
    public static IReadOnlyList<string> List(string cell) =>
        [.. cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>A key that sorts codes as people count: MU.3.10 after MU.3.9. For an ordinal comparison.</summary>
    public static string InOrder(string code)
    {
        if (!code.AsSpan().ContainsAnyInRange('0', '9'))
            return code;
        return string.Join('.', code.Split('.').Select(part => part.Length < 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? part.PadLeft(4, '0') : part));
    }

    public static string Join(IEnumerable<string> values) => string.Join('|', values);
}
