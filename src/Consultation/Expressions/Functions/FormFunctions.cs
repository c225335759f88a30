using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>What a form knows beside its answers: lists, translations, its version.</summary>
internal static class FormFunctions
{
    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["instance"] = new(1, 1, a => a.Surroundings.Instance(a.Text(0)) is { } root ? new NodesValue([root]) : NodesValue.None),
        ["pulldata"] = new(4, 4, PullData),
        ["jr:itext"] = new(1, 1, a => new TextValue(a.Surroundings.Translation(a.Text(0)))),
        ["property"] = new(1, 1, a => new TextValue(a.Surroundings.Property(a.Text(0)))),
        ["version"] = new(0, 0, a => new TextValue(a.Surroundings.Version)),
    };

    /// <summary>One column of the row of a list in which another column says the given.</summary>
    private static TextValue PullData(Arguments a)
    {
        var (list, wanted, key, value) = (a.Text(0), a.Text(1), a.Text(2), a.Text(3));
        if (a.Surroundings.Instance(list) is not { } root)
            return TextValue.Empty;
        foreach (var item in root.ChildrenNamed("root").SelectMany(rows => rows.ChildrenNamed("item")).Concat(root.ChildrenNamed("item")))
        {
            a.Spend(1);
            if (item.ChildrenNamed(key).FirstOrDefault()?.Text == value)
                return new TextValue(item.ChildrenNamed(wanted).FirstOrDefault()?.Text ?? "");
        }

        return TextValue.Empty;
    }
}
