using System.Globalization;

namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>Names that nothing in a form has: the wished one, or with the next number behind it.</summary>
internal static class FreeNames
{
    public static string Of(DraftBook book, string wished) => Of(book.Nodes.SelectMany(node => new[] { node.Name, Authoring.GeneratedNames.OtherOf(node.Name), Authoring.GeneratedNames.CountOf(node.Name) }).ToHashSet(StringComparer.Ordinal), wished);

    public static string OfList(DraftBook book, string wished) => Of(book.Lists.Select(list => list.Name).ToHashSet(StringComparer.Ordinal), wished);

    public static string Of(IReadOnlySet<string> taken, string wished)
    {
        if (wished != "meta" && !taken.Contains(wished))
            return wished;
        var digits = wished.Length - wished.AsSpan().TrimEnd("0123456789").Length;
        var numbered = digits is > 0 and < 6 && wished.Length > digits && wished[^(digits + 1)] == '_';
        var stem = numbered ? wished[..^digits] : $"{wished}_";
        for (var number = numbered ? int.Parse(wished.AsSpan(wished.Length - digits), CultureInfo.InvariantCulture) + 1 : 2; ; number++)
        {
            var name = FormattableString.Invariant($"{stem}{number}");
            if (!taken.Contains(name))
                return name;
        }
    }
}
