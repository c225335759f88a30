using System.Text.RegularExpressions;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// Builds the tree of a feed from text that may be ill-formed: names are compared without case, an end tag closes the nearest open element of
/// its name and what is open inside it, or else is passed over; a new entry closes an open one. No document type is processed: only entities
/// declared there as plain text are known. Deeper than <see cref="MostDeep"/> no element opens; its text still counts.
/// </summary>
internal sealed partial class FeedTree
{
    public const int MostDeep = 200;

    private readonly string _text;
    private readonly Dictionary<string, string> _declared;
    private readonly List<(FeedNode Node, string Raw, Dictionary<string, string> Spaces)> _open = [];

    private FeedTree(string text, string? baseAddress)
    {
        _text = text;
        _declared = DeclaredEntities(text);
        var root = new FeedNode("", "", "", 0, [], baseAddress);
        _open.Add((root, "", new() { ["xml"] = "http://www.w3.org/XML/1998/namespace" }));
    }

    /// <summary>A nameless node that holds the document's elements; relative addresses start from <paramref name="baseAddress"/>.</summary>
    public static FeedNode Build(string text, string? baseAddress)
    {
        var tree = new FeedTree(text, baseAddress);
        tree.Read();
        return tree._open[0].Node;
    }

    private void Read()
    {
        var at = 0;
        while (at < _text.Length)
        {
            var next = _text.IndexOf('<', at);
            AddText(Entities.Decode(_text.AsSpan(at, (next < 0 ? _text.Length : next) - at), _declared));
            if (next < 0)
                return;
            at = next;
            if (Skips("<![CDATA[", "]]>", ref at, keep: true) || Skips("<!--", "-->", ref at, keep: false) || Skips("<?", ">", ref at, keep: false))
                continue;
            if (at + 1 < _text.Length && _text[at + 1] == '!')
                at = EndOfDeclaration(at);
            else if (Tag.Read(_text, ref at) is { } tag)
                Take(tag);
            else
            {
                AddText("<");
                at++;
            }
        }
    }

    private bool Skips(string opening, string closing, ref int at, bool keep)
    {
        if (string.CompareOrdinal(_text, at, opening, 0, opening.Length) != 0)
            return false;
        var from = at + opening.Length;
        var end = _text.IndexOf(closing, from, StringComparison.Ordinal);
        if (keep)
            AddText(_text[from..(end < 0 ? _text.Length : end)]);
        at = end < 0 ? _text.Length : end + closing.Length;
        return true;
    }

    private int EndOfDeclaration(int at)
    {
        var end = _text.IndexOf('>', at);
        var bracket = _text.IndexOf('[', at);
        if (bracket >= 0 && bracket < end)
            end = _text.IndexOf('>', Math.Max(_text.IndexOf(']', bracket), bracket));
        return end < 0 ? _text.Length : end + 1;
    }

    private void AddText(string text)
    {
        if (text.Length > 0)
            _open[^1].Node.Children.Add(text);
    }

    private void Take(Tag tag)
    {
        if (tag.Closes)
        {
            var opened = _open.FindLastIndex(open => open.Raw.Equals(tag.Name, StringComparison.OrdinalIgnoreCase));
            if (opened > 0)
                _open.RemoveRange(opened, _open.Count - opened);
            return;
        }

        var (node, spaces) = NodeOf(tag);
        if (node.Name is "item" or "entry" && _open.FindLastIndex(open => open.Node.Name == node.Name) is var before and > 0)
            _open.RemoveRange(before, _open.Count - before);
        if (_open.Count > MostDeep)
            return;
        _open[^1].Node.Children.Add(node);
        if (!tag.ClosesItself)
            _open.Add((node, tag.Name, spaces));
    }

    private (FeedNode Node, Dictionary<string, string> Spaces) NodeOf(Tag tag)
    {
        var (parent, _, spaces) = _open[^1];
        var values = new List<KeyValuePair<string, string>>(tag.Attributes.Count);
        foreach (var (name, raw) in tag.Attributes)
        {
            var value = Entities.Decode(raw, _declared);
            if (name.Equals("xmlns", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xmlns:", StringComparison.OrdinalIgnoreCase))
                spaces = new(spaces) { [name.Length > 6 ? name[6..] : ""] = value };
            else
                values.Add(new(name, value));
        }

        var attributes = new Dictionary<string, string>();
        foreach (var (name, value) in values)
        {
            var (attributePrefix, attributeLocal, _) = Resolve(name, spaces, attribute: true);
            attributes[attributePrefix.Length == 0 ? attributeLocal : $"{attributePrefix}:{attributeLocal}"] = value;
        }

        var (prefix, local, space) = Resolve(tag.Name, spaces, attribute: false);
        var given = attributes.GetValueOrDefault("xml:base") ?? attributes.GetValueOrDefault("base");
        var here = given is null ? parent.Base : FeedAddress.Safe(FeedAddress.Resolve(parent.Base, given)) is { Length: > 0 } moved ? moved : parent.Base;
        return (new(prefix.Length == 0 ? local : $"{prefix}_{local}", local, space, parent.Depth + 1, attributes, here), spaces);
    }

    private static (string Prefix, string Local, string Space) Resolve(string name, Dictionary<string, string> spaces, bool attribute)
    {
        var colon = name.IndexOf(':');
        var (given, local) = colon > 0 ? (name[..colon], name[(colon + 1)..]) : ("", name);
        var space = attribute && given.Length == 0 ? "" : spaces.GetValueOrDefault(given, "");
        var prefix = space.Length == 0 ? given : FeedSpaces.PrefixOf(space, given);
        return (prefix.ToLowerInvariant(), local.ToLowerInvariant(), space);
    }

    private static Dictionary<string, string> DeclaredEntities(string text)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        var first = FirstElement().Match(text);
        foreach (Match entity in PlainEntity().Matches(first.Success ? text[..first.Index] : ""))
        {
            var value = entity.Groups[2].Value;
            declared.TryAdd(entity.Groups[1].Value, Entities.Decode(value, new Dictionary<string, string>()));
        }

        return declared;
    }

    [GeneratedRegex(@"<[A-Za-z_]")]
    private static partial Regex FirstElement();

    [GeneratedRegex("""<!ENTITY\s+(\w+)\s+"(&#\w+;|[^&"]{0,200})"\s*>""")]
    private static partial Regex PlainEntity();
}
