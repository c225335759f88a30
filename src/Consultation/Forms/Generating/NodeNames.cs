using System.Text;
using Talaia.Consultation.Forms.Authoring;

namespace Talaia.Consultation.Forms.Generating;

/// <summary>
/// Names of nodes from codes of elements: the code itself wherever it is a name of XML, since answers hang on it from release to release. What stands in no name becomes an
/// underscore; of two codes that would be alike, but for case, the later gets a number.
/// </summary>
internal sealed class NodeNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(["meta"], StringComparer.OrdinalIgnoreCase);

    public string Of(string code)
    {
        if (_names.TryGetValue(code, out var known))
            return known;
        var root = Root(code);
        var name = root;
        for (var number = 2; !_taken.Add(name); number++)
            name = FormattableString.Invariant($"{root}_{number}");
        return _names[code] = name;
    }

    private static string Root(string code)
    {
        var name = new StringBuilder();
        foreach (var rune in code.EnumerateRunes())
            name.Append(rune.IsBmp && Names.IsPlainName($"_{(char)rune.Value}") ? (char)rune.Value : '_');
        var root = name.ToString();
        return Names.IsPlainName(root) ? root : $"_{root}";
    }
}
