using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Exchange;

/// <summary>What is wrong with parents and references of a document whose format checks none itself.</summary>
internal static class TreeCheck
{
    public static IReadOnlyList<Warning> Warnings(ModelDocument document)
    {
        var warnings = new WarningList();
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var element in document.Elements)
            parents.TryAdd(element.Id, element.ParentId);
        foreach (var element in document.Elements)
        {
            if (element.ParentId is { } parent && !parents.ContainsKey(parent))
                warnings.Add("dangling-reference", $"the parent «{parent}» of «{element.Id}» is not in the file", null, element.Id);
            foreach (var required in element.Requires.Where(id => !parents.ContainsKey(id)))
                warnings.Add("dangling-reference", $"«{element.Id}» requires «{required}», which is not in the file", null, element.Id);
        }

        CheckCircles(parents, warnings);
        var concepts = document.Relations.Select(relation => relation.Id).Concat(parents.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var relation in document.Relations)
        {
            foreach (var end in (string[])[relation.From, relation.To])
            {
                if (!concepts.Contains(end))
                    warnings.Add("dangling-reference", $"«{relation.Id}» refers to «{end}», which is not in the file", null, relation.Id);
            }
        }

        return warnings.ToList();
    }

    /// <summary>Each circle of parents is told once. Every element is walked through once: near-linear.</summary>
    private static void CheckCircles(Dictionary<string, string?> parents, WarningList warnings)
    {
        var walk = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var start in parents.Keys)
        {
            number++;
            for (var at = start; at is not null && parents.TryGetValue(at, out var parent); at = parent)
            {
                if (!walk.TryAdd(at, number))
                {
                    if (walk[at] == number)
                        warnings.Add("circular", $"«{at}» stands below itself", null, at);
                    break;
                }
            }
        }
    }
}
