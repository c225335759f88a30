using Talaia.Kernel.Tables;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Imports;

/// <summary>What a line says of an element, with the line for what is wrong with it.</summary>
internal sealed record ElementLine(CsvLine Line, ElementFacts Facts);

/// <summary>What makes lines a tree.</summary>
internal static class TreeRules
{
    public static void Check(IReadOnlyDictionary<string, ElementLine> lines)
    {
        foreach (var line in lines.Values)
        {
            CheckParent(lines, line);
            foreach (var code in line.Facts.RequiredCodes.Where(code => !lines.ContainsKey(code)))
                line.Line.Refuse("unknown-required", "requires", $"«{line.Facts.Code}» requires «{code}», which is not in the file");
        }

        CheckCircles(lines);
    }

    /// <summary>The elements in tree order. Every parent must be there and no element its own ancestor, as <see cref="Check"/> makes sure.</summary>
    public static List<ElementFacts> InOrder(IReadOnlyCollection<ElementFacts> elements) =>
        TreeOrder.Of(elements, element => element.Code, element => element.ParentCode);

    private static void CheckParent(IReadOnlyDictionary<string, ElementLine> lines, ElementLine line)
    {
        var (code, level, parent) = (line.Facts.Code, line.Facts.Level, line.Facts.ParentCode);
        if (level == 0)
            return; // refused already
        if (parent is null && level > 1)
            line.Line.Refuse("missing-parent", "parent", $"«{code}» is of level {level} and names no parent");
        else if (parent is not null && level == 1)
            line.Line.Refuse("wrong-level", "parent", $"«{code}» is of level 1 and names the parent «{parent}»");
        else if (parent is not null && !lines.ContainsKey(parent))
            line.Line.Refuse("missing-parent", "parent", $"the parent «{parent}» of «{code}» is not in the file");
        else if (parent is not null && lines[parent].Facts.Level is var above and not 0 && above != level - 1)
            line.Line.Refuse("wrong-level", "parent", $"«{code}» is of level {level}, its parent «{parent}» of level {above}: it must be of level {level - 1}");
    }

    /// <summary>Each circle is told once, at the element of the circle whose requirement closes it. Depth first, without recursion.</summary>
    private static void CheckCircles(IReadOnlyDictionary<string, ElementLine> lines)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in lines.Keys)
        {
            var path = new List<(string Code, int Next)> { (start, 0) };
            var onPath = new HashSet<string>(StringComparer.Ordinal) { start };
            while (path.Count > 0 && !done.Contains(start))
            {
                var (code, next) = path[^1];
                var required = lines[code].Facts.RequiredCodes;
                if (next == required.Count)
                {
                    path.RemoveAt(path.Count - 1);
                    onPath.Remove(code);
                    done.Add(code);
                    continue;
                }

                path[^1] = (code, next + 1);
                var step = required[next];
                if (onPath.Contains(step))
                    lines[code].Line.Refuse("circular", "requires", Circle(path, step));
                else if (lines.ContainsKey(step) && !done.Contains(step))
                {
                    path.Add((step, 0));
                    onPath.Add(step);
                }
            }
        }
    }

    private static string Circle(List<(string Code, int Next)> path, string step)
    {
        var circle = path.Select(at => at.Code).SkipWhile(code => code != step).Append(step);
        return "elements require each other in a circle: " + string.Join(" → ", circle.Take(20));
    }
}
