using System.Globalization;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Holds a JSON value against rules and counts as JSON Schema validators do that report every error: one for all unknown members of an object together, one for each
/// missing member, one where none or several of several alternatives are kept. Formats (dates, addresses) are annotations in draft 6 and are not errors.
/// </summary>
internal static class JsonCheck
{
    public static IReadOnlyList<Problem> Run(JsonTree value, JsonRule rule) => [.. Of(value, rule, "")];

    private static IEnumerable<Problem> Of(JsonTree value, JsonRule rule, string name)
    {
        if (rule.Forbidden)
            yield return Problem("unexpected-member", $"«{name}» may not stand here", value);
        if (!IsOfKind(value, rule))
            yield return Problem("bad-kind", $"«{name}» is of the wrong kind ({value.Kind})", value);
        if (value.Kind == JsonKind.Text && rule.Pattern is { } pattern && !pattern.IsMatch(value.Text!))
            yield return Problem("bad-value", $"«{Short(value.Text!)}» is no value for «{name}»", value);
        if (rule.OneOfTexts is { } words && !(value.Kind == JsonKind.Text && words.Contains(value.Text)))
            yield return Problem("bad-value", $"«{Short(value.Text ?? value.Kind.ToString())}» is none of the values for «{name}»: {string.Join(", ", words)}", value);
        if (value.Kind == JsonKind.Number && rule.Least is { } least && double.Parse(value.Text!, CultureInfo.InvariantCulture) < least)
            yield return Problem("bad-value", $"«{name}» is below {least}", value);
        if (value.Kind == JsonKind.Object)
        {
            foreach (var problem in Members(value, rule, name))
                yield return problem;
        }

        foreach (var item in rule.Items is null ? [] : value.Items)
        {
            foreach (var problem in Of(item, rule.Items!, name))
                yield return problem;
        }

        if (rule.OneOf is { } alternatives && alternatives.Count(alternative => !Of(value, alternative, name).Any()) != 1)
            yield return Problem("bad-alternative", $"«{name}» {Why(value, alternatives, name)}", value);
    }

    private static IEnumerable<Problem> Members(JsonTree value, JsonRule rule, string name)
    {
        var unknown = new List<string>();
        foreach (var (key, member) in value.Members)
        {
            var known = rule.Members?.GetValueOrDefault(key);
            foreach (var problem in known is null ? [] : Of(member, known, key))
                yield return problem;
            var like = false;
            foreach (var (pattern, inner) in rule.MembersLike)
            {
                if (!pattern.IsMatch(key))
                    continue;
                like = true;
                foreach (var problem in Of(member, inner, key))
                    yield return problem;
            }

            if (known is null && !like && !rule.Open)
                unknown.Add(key);
        }

        if (unknown.Count > 0)
            yield return Problem("unexpected-member", $"«{name}» may not hold {string.Join(", ", unknown.Take(8).Select(key => $"«{Short(key)}»"))}", value);
        foreach (var missing in rule.Required.Where(required => value[required] is null))
            yield return Problem("missing-member", $"«{name}» lacks «{missing}»", value);
    }

    private static bool IsOfKind(JsonTree value, JsonRule rule) =>
        (rule.Kinds is null || rule.Kinds.Contains(value.Kind)) && (!rule.WholeOnly || value.IsWhole);

    /// <summary>The first fault against the alternative that comes nearest.</summary>
    private static string Why(JsonTree value, IReadOnlyList<JsonRule> alternatives, string name)
    {
        var nearest = alternatives.Select(alternative => Of(value, alternative, name).ToList()).MinBy(faults => faults.Count)!;
        return nearest.Count == 0 ? "fits several of its alternatives" : $"fits none of its alternatives; nearest: {string.Join("; ", nearest.Take(3).Select(fault => fault.Message))}";
    }

    private static Problem Problem(string code, string message, JsonTree value) => new(code, message, new Where(Line: value.Line));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
