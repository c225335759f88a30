namespace Talaia.Foresight.Feeds;

/// <summary>A start or end tag as written: name and attribute values undecoded, order kept.</summary>
internal sealed record Tag(string Name, bool Closes, bool ClosesItself, IReadOnlyList<KeyValuePair<string, string>> Attributes)
{
    /// <summary>
    /// Reads the tag whose `&lt;` stands at <paramref name="at"/> and moves behind it; null, and nothing moved, where no tag stands there.
    /// Forgiving: quotes missing, no space between attributes, a `&lt;` or the end of the text instead of `&gt;`.
    /// </summary>
    public static Tag? Read(string text, ref int at)
    {
        var i = at + 1;
        var closes = i < text.Length && text[i] == '/';
        if (closes)
            i++;
        if (i >= text.Length || !(char.IsLetter(text[i]) || text[i] == '_'))
            return null;
        var start = i;
        while (i < text.Length && !IsBreak(text[i]))
            i++;
        var name = text[start..i];
        var attributes = new List<KeyValuePair<string, string>>();
        var closesItself = false;
        while (i < text.Length && text[i] is not ('>' or '<'))
        {
            closesItself = text[i] == '/';
            if (text[i] == '/' || text[i] == '=' || char.IsWhiteSpace(text[i]) || text[i] is '"' or '\'')
                i++;
            else
                attributes.Add(ReadAttribute(text, ref i));
        }

        at = i < text.Length && text[i] == '>' ? i + 1 : i;
        return new(name, closes, closesItself, attributes);
    }

    private static KeyValuePair<string, string> ReadAttribute(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && !IsBreak(text[i]) && text[i] != '=')
            i++;
        var name = text[start..i].TrimEnd('$');
        var value = i;
        while (value < text.Length && char.IsWhiteSpace(text[value]))
            value++;
        if (value >= text.Length || text[value] != '=')
            return new(name, name);
        value++;
        while (value < text.Length && char.IsWhiteSpace(text[value]))
            value++;
        i = value;
        if (i >= text.Length)
            return new(name, "");
        if (text[i] is '"' or '\'' && text.IndexOf(text[i], i + 1) is var end and >= 0)
        {
            i = end + 1;
            return new(name, text[(value + 1)..end]);
        }

        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('>' or '<'))
            i++;
        return text[i - 1] == '/' && i < text.Length && text[i] == '>' && i - 1 > value ? new(name, text[value..--i]) : new(name, text[value..i]);
    }

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c is '>' or '<' or '/' or '"' or '\'';
}
