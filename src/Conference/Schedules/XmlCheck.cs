using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Holds an element tree against its rules as validators of XML Schema 1.0 do (W3C, cvc-complex-type, cvc-identity-constraint): the first child that may not stand
/// in an element is a problem and nothing after it in that element is looked at; each wrong attribute and each wrong value is one.
/// </summary>
internal sealed class XmlCheck
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly List<Problem> _problems = [];
    private readonly HashSet<(ElementRule Rule, string Field, string Value)> _seen = [];

    public static IReadOnlyList<Problem> Run(XmlTree root, ElementRule rule)
    {
        var check = new XmlCheck();
        check.Element(root, rule);
        return check._problems;
    }

    private void Element(XmlTree element, ElementRule rule)
    {
        Attributes(element, rule);
        switch (rule.Kind)
        {
            case ContentKind.Text:
                Text(element, rule);
                break;
            case ContentKind.Empty when element.Children.Count > 0:
                Add("unexpected-element", $"«{element.Children[0].Name}» may not stand in «{element.Name}», which is empty", element.Children[0]);
                break;
            case ContentKind.Empty when element.Text.Length > 0:
                Add("unexpected-text", $"«{element.Name}» may hold no text", element);
                break;
            case ContentKind.Empty:
                break;
            default:
                if (Children(element, rule) && !string.IsNullOrWhiteSpace(element.Text))
                    Add("unexpected-text", $"«{element.Name}» may hold no text of its own", element);
                break;
        }
    }

    private void Attributes(XmlTree element, ElementRule rule)
    {
        foreach (var (name, space, value) in element.Attributes)
        {
            if (space == Instance)
                continue;
            var known = space.Length == 0 ? rule.Attributes.FirstOrDefault(attribute => attribute.Name == name) : null;
            if (known is null)
            {
                if (!rule.OtherAttributes)
                    Add("unexpected-attribute", $"«{element.Name}» may have no attribute «{name}»", element);
            }
            else if (!known.IsValid(value))
                Add("bad-value", $"«{Short(value)}» is no value for the attribute «{name}» of «{element.Name}»", element);
            else if (rule.Unique.Contains(name))
                Once(element, rule, name, value);
        }

        foreach (var attribute in rule.Attributes)
        {
            if (attribute.Required && element.Attribute(attribute.Name) is null)
                Add("missing-attribute", $"«{element.Name}» lacks the attribute «{attribute.Name}»", element);
        }
    }

    private void Text(XmlTree element, ElementRule rule)
    {
        if (element.Children.Count > 0)
        {
            // Then its value counts as empty, and that is an error of its own where an empty value is none.
            Add("unexpected-element", $"«{element.Children[0].Name}» may not stand in «{element.Name}», which holds text only", element.Children[0]);
            if (rule.IsValid is { } isValue && !isValue(""))
                Add("bad-value", $"«{element.Name}» has no value", element);
        }
        else if (rule.IsValid is { } isValid && !isValid(element.Text))
            Add("bad-value", $"«{Short(element.Text)}» is no value for «{element.Name}»", element);
        else if (rule.Unique.Contains("."))
            Once(element, rule, ".", element.Text);
    }

    /// <returns>False where a child was unexpected and the rest was not looked at.</returns>
    private bool Children(XmlTree element, ElementRule rule)
    {
        var counts = new int[rule.Parts.Count];
        var at = 0;
        foreach (var child in element.Children)
        {
            var part = child.Space.Length > 0 ? -1 : rule.Kind == ContentKind.Sequence ? NextInOrder(child.Name, rule.Parts, counts, at) : Index(child.Name, rule.Parts);
            if (part < 0 || (rule.Kind == ContentKind.All && counts[part] > 0))
            {
                Add("unexpected-element", $"«{child.Name}» may not stand here in «{element.Name}»", child);
                return false;
            }

            at = part;
            counts[part]++;
            Element(child, rule.Parts[part].Rule);
        }

        if (rule.Kind != ContentKind.Any && rule.Parts.Where((part, index) => counts[index] < part.Least).Select(part => part.Name).ToList() is { Count: > 0 } missing)
            Add("missing-element", $"«{element.Name}» lacks {string.Join(", ", missing.Select(name => $"«{name}»"))}", element);
        return true;
    }

    private static int Index(string name, IReadOnlyList<PartRule> parts)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].Name == name)
                return index;
        }

        return -1;
    }

    private static int NextInOrder(string name, IReadOnlyList<PartRule> parts, int[] counts, int at)
    {
        for (var index = at; index < parts.Count; index++)
        {
            if (parts[index].Name == name && counts[index] < parts[index].Most)
                return index;
            if (counts[index] < parts[index].Least)
                return -1;
        }

        return -1;
    }

    private void Once(XmlTree element, ElementRule rule, string field, string value)
    {
        if (!_seen.Add((rule, field, XmlValues.PositiveInteger(value) && field is "id" or "index" ? XmlValues.Number(value) : value)))
            Add("not-unique", $"«{Short(value)}» is the {(field == "." ? element.Name : field)} of another, too", element);
    }

    private void Add(string code, string message, XmlTree element) => _problems.Add(new Problem(code, message, new Where(Line: element.Line)));

    private static string Short(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
