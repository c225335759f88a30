using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;

namespace Talaia.Metamodel.Imports;

/// <summary>The rules of the tree that no single line can tell.</summary>
internal static class ElementTree
{
    public static void Check(IReadOnlyList<ElementLine> lines, ProblemList problems, string? file)
    {
        var known = new Dictionary<string, ElementLine>();
        foreach (var line in lines.Where(line => line.Code.Length > 0))
        {
            if (!known.TryAdd(line.Code, line))
                problems.Add("duplicate-code", $"the code «{line.Code}» stands already in line {known[line.Code].Line}", new Where(file, line.Line));
        }

        foreach (var line in lines)
        {
            CheckParent(line, known, problems, file);
            foreach (var code in line.Requires.Where(code => !known.ContainsKey(code)))
                problems.Add("unknown-requirement", $"«{line.Code}» requires «{code}», which the file does not hold", new Where(file, line.Line));
        }

        foreach (var line in Circular(lines, known))
            problems.Add("circular-requirement", $"«{line.Code}» requires itself in the end", new Where(file, line.Line));
    }

    /// <summary>Each parent before its children, siblings in the order given.</summary>
    public static IReadOnlyList<ElementLine> InOrder(IReadOnlyList<ElementLine> lines)
    {
        var children = lines.ToLookup(line => line.ParentCode);
        var ordered = new List<ElementLine>(lines.Count);
        void Add(ElementLine line)
        {
            ordered.Add(line);
            foreach (var child in children[line.Code])
                Add(child);
        }

        foreach (var root in children[null])
            Add(root);
        return ordered;
    }

    private static void CheckParent(ElementLine line, Dictionary<string, ElementLine> known, ProblemList problems, string? file)
    {
        var where = new Where(file, line.Line);
        if (line.Level == 1 && line.ParentCode is not null)
            problems.Add("parent-of-area", $"«{line.Code}» is of level 1 and cannot have a parent", where);
        if (line.Level <= 1)
            return;
        if (line.ParentCode is null)
            problems.Add("missing-parent", $"«{line.Code}» is of level {line.Level} and has no parent", where);
        else if (!known.TryGetValue(line.ParentCode, out var parent))
            problems.Add("missing-parent", $"the parent «{line.ParentCode}» of «{line.Code}» is not in the file", where);
        else if (parent.Level != line.Level - 1)
            problems.Add("parent-level", $"the parent «{line.ParentCode}» of «{line.Code}» is of level {parent.Level}, not {line.Level - 1}", where);
    }

    /// <summary>Lines on a circle of requirements: those left over when what requires nothing open is taken away again and again (Kahn 1962).</summary>
    private static IEnumerable<ElementLine> Circular(IReadOnlyList<ElementLine> lines, Dictionary<string, ElementLine> known)
    {
        var open = lines.DistinctBy(line => line.Code).ToDictionary(line => line.Code, line => line.Requires.Where(known.ContainsKey).ToHashSet());
        var free = new Queue<string>(open.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key));
        var needing = open.SelectMany(pair => pair.Value, (pair, required) => (pair.Key, required)).ToLookup(pair => pair.required, pair => pair.Key);
        while (free.TryDequeue(out var code))
        {
            open.Remove(code);
            foreach (var dependent in needing[code].Where(dependent => open[dependent].Remove(code) && open[dependent].Count == 0))
                free.Enqueue(dependent);
        }

        return open.Keys.Select(code => known[code]);
    }
}
