namespace Talaia.Consultation.Expressions.Nodes;

/// <summary>What a prefix stands for: what the document's element says, else what forms of ODK agree on.</summary>
internal static class Namespaces
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    public const string XForms = "http://www.w3.org/2002/xforms";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["xml"] = Xml,
        ["xmlns"] = "http://www.w3.org/2000/xmlns/",
        ["xf"] = XForms,
        ["h"] = "http://www.w3.org/1999/xhtml",
        ["html"] = "http://www.w3.org/1999/xhtml",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
        ["jr"] = "http://openrosa.org/javarosa",
        ["javarosa"] = "http://openrosa.org/javarosa",
        ["orx"] = "http://openrosa.org/xforms",
        ["odk"] = "http://www.opendatakit.org/xforms",
        ["entities"] = "http://www.opendatakit.org/xforms/entities",
    };

    /// <returns>Null for a prefix that nobody declares.</returns>
    public static string? Of(string prefix, INode at)
    {
        var root = at;
        while (root.Parent is { } parent)
            root = parent;
        var declared = root.Children.FirstOrDefault(child => child.Kind == NodeKind.Element)?.Namespaces.FirstOrDefault(one => one.Name == prefix)?.Text;
        return declared ?? Known.GetValueOrDefault(prefix);
    }
}
