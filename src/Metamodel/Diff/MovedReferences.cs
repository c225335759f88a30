using System.Text.Json;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Diff;

/// <summary>Something that refers to an element: an answer, a solution, a link.</summary>
/// <param name="Ref">Whose reference; given back as it came.</param>
/// <param name="Element">Any identifier known in the earlier document.</param>
public sealed record ElementReference(string Ref, string Element);

/// <param name="To">The element's identifier in the later document.</param>
/// <param name="By">`id`, `foreign`, `name` (a guess) or `successor`.</param>
public sealed record MovedReference(string Ref, string From, string To, string By);

/// <param name="Why">Why no rule moves it, for its owner to decide.</param>
public sealed record ListedReference(string Ref, string From, string Why);

/// <summary>References of one document carried to another. Nothing is lost: what no rule moves is listed.</summary>
public sealed record MovedReferences(IReadOnlyList<MovedReference> Moved, IReadOnlyList<ListedReference> Listed)
{
    /// <summary>Always empty.</summary>
    public IReadOnlyList<ElementReference> Lost { get; } = [];

    /// <summary>Along the pairs of <see cref="MatchModels"/>, and from what was removed along its successors, where there is exactly one.</summary>
    public static MovedReferences Of(ModelDocument a, ModelDocument b, IEnumerable<ElementReference> references)
    {
        var (known, successors) = (new KnownElements(a), new Successors(a, b));
        var pairs = new Dictionary<ModelElement, ModelPair>(ReferenceEqualityComparer.Instance);
        foreach (var pair in MatchModels.Pairs(a, b))
            pairs[pair.A] = pair;
        var (moved, listed) = (new List<MovedReference>(), new List<ListedReference>());
        foreach (var reference in references)
        {
            var found = known.Find(reference.Element);
            if (found.Count == 1 && pairs.TryGetValue(found[0], out var pair))
                moved.Add(new MovedReference(reference.Ref, reference.Element, pair.B.Id, pair.By));
            else if (found.Count != 1)
                listed.Add(new ListedReference(reference.Ref, reference.Element, found.Count == 0 ? "unknown: no element of the earlier file is called so" : $"ambiguous: {found.Count} elements of the earlier file are called so"));
            else if (successors.Of(found[0], pairs) is var (to, why) && to is not null)
                moved.Add(new MovedReference(reference.Ref, reference.Element, to, "successor"));
            else
                listed.Add(new ListedReference(reference.Ref, reference.Element, why!));
        }

        return new MovedReferences(moved, listed);
    }

    /// <summary>References from JSON Lines: `{"ref":…,"element":…}`.</summary>
    /// <exception cref="InputException">Lines are none; with every line.</exception>
    public static IReadOnlyList<ElementReference> Read(TextReader text, string? file = null)
    {
        var (references, problems) = (new List<ElementReference>(), new Kernel.Tables.ProblemList());
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (Parse(line) is { } reference)
                references.Add(reference);
            else
                problems.Add("bad-reference", "the line is not {\"ref\":…,\"element\":…}", new Where(file, number));
        }

        problems.ThrowIfAny();
        return references;
    }

    private static ElementReference? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("ref", out var key) && json.RootElement.TryGetProperty("element", out var element)
                ? new ElementReference(Text(key), Text(element))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
