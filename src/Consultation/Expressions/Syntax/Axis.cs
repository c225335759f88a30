namespace Talaia.Consultation.Expressions.Syntax;

internal enum Axis
{
    Child,
    Descendant,
    Parent,
    Ancestor,
    FollowingSibling,
    PrecedingSibling,
    Following,
    Preceding,
    Attribute,
    Namespace,
    Self,
    DescendantOrSelf,
    AncestorOrSelf,
}

internal static class AxisNames
{
    private static readonly string[] Written =
    [
        "child", "descendant", "parent", "ancestor", "following-sibling", "preceding-sibling", "following", "preceding",
        "attribute", "namespace", "self", "descendant-or-self", "ancestor-or-self",
    ];

    private static readonly Dictionary<string, Axis> ByWriting = Enum.GetValues<Axis>().ToDictionary(axis => Written[(int)axis], StringComparer.Ordinal);

    public static string Text(this Axis axis) => Written[(int)axis];

    public static Axis? Find(string text) => ByWriting.TryGetValue(text, out var found) ? found : null;
}
