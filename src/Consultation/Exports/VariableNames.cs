using System.Collections.Frozen;
using System.Text;
using Talaia.Kernel.Texts;

namespace Talaia.Consultation.Exports;

/// <summary>
/// Names that every statistical program takes: SPSS's rules (a letter first, then letters, digits, `.`, `_`; at most 64; no keyword; not alike but for case), in ASCII.
/// </summary>
internal static class VariableNames
{
    private const int Most = 64;

    private static readonly FrozenSet<string> Keywords =
        new[] { "ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name for each text, in order: `ET.1/seriousness` → `ET.1_seriousness`. Of two that would be alike the later gets a number.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> texts)
    {
        var (names, taken) = (new List<string>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var text in texts)
        {
            var root = Root(text);
            var name = root;
            for (var number = 2; !taken.Add(name); number++)
                name = $"{root[..Math.Min(root.Length, Most - 5)]}_{number}";
            names.Add(name);
        }

        return names;
    }

    /// <summary>Whether a name may stand as it is.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= Most && Root(name) == name;

    private static string Root(string text)
    {
        var name = new StringBuilder();
        foreach (var c in XmlText.Clean(text).Normalize(NormalizationForm.FormD).EnumerateRunes().SelectMany(rune => rune.IsAscii ? $"{rune}" : Folding.Fold($"{rune}")))
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '.')
                name.Append(c);
            else if (name.Length > 0 && name[^1] != '_')
                name.Append('_');
        }

        var root = name.ToString(0, Math.Min(name.Length, Most)).TrimEnd('.', '_');
        return root.Length == 0 || !char.IsAsciiLetter(root[0]) || Keywords.Contains(root) ? $"v_{root}"[..Math.Min(root.Length + 2, Most)].TrimEnd('.', '_') : root;
    }
}
