using System.Text.RegularExpressions;
using Talaia.Consultation.Forms.Authoring;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Checks;

/// <summary>The lists and files that expressions read by name (<c>instance('name')</c>): one name means one thing.</summary>
internal static partial class FileRules
{
    public static void Check(IReadOnlyList<FormNode> nodes, Drafting draft)
    {
        var uses = draft.Files.Select(file => new Use(file.Name, $"{file.Name}.{file.Kind}", file.Place, true)).Concat(nodes.SelectMany(Uses)).ToList();
        foreach (var same in uses.Where(use => use.IsDeclared).GroupBy(use => use.Name).Where(same => same.Count() > 1))
            draft.Problems.Add("duplicate-file", $"The file «{same.Key}» is declared twice.", same.Last().Where);
        var sources = new Dictionary<string, Use>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (!sources.TryAdd(use.Name, use) && sources[use.Name].Source != use.Source)
                draft.Problems.Add("two-files", $"«{use.Name}» would be two things for expressions: «{sources[use.Name].Source}» and «{use.Source}».", use.Where);
        }

        var searched = Searched(nodes, draft);
        foreach (var list in draft.AllLists.Where(list => !list.IsExternal && !searched.Contains(list.Name)))
        {
            if (sources.TryGetValue(list.Name, out var use))
                draft.Problems.Add("two-files", $"«{list.Name}» would be two things for expressions: a list of choices and «{use.Source}».", use.Where);
        }

        Geometries(uses, draft);
    }

    private static IEnumerable<Use> Uses(FormNode node)
    {
        if (node is FormQuestion { Type.IsChoice: true, List: { } list } question && SelectRules.IsFile(list) && !IsSearch(question))
            yield return new Use(Path.GetFileNameWithoutExtension(list), list, question.Place, false);

        foreach (var expression in Expressions(node))
        {
            foreach (Match call in PullData().Matches(expression))
                yield return new Use(call.Groups[1].Value, $"{call.Groups[1].Value}.csv", node.Place, false);
        }
    }

    private static IEnumerable<string> Expressions(FormNode node) => (node is FormQuestion question
        ? new[] { question.Calculation, question.Constraint, question.ReadOnly, question.Required, question.Relevant, question.ChoiceFilter, question.Default }
        : [node.Relevant, node.ReadOnly]).OfType<string>().Where(expression => expression.Contains("pulldata", StringComparison.Ordinal));

    /// <summary>Lists that a question takes from a search. A list is searched by all of its questions or by none.</summary>
    private static HashSet<string> Searched(IReadOnlyList<FormNode> nodes, Drafting draft)
    {
        var choices = nodes.OfType<FormQuestion>().Where(question => question.Type.IsChoice && question.List is not null).ToList();
        var searched = choices.Where(IsSearch).ToList();
        foreach (var question in searched)
        {
            if (SelectRules.IsFile(question.List!))
                draft.Problems.Add("search-in-file", $"«{question.Name}» takes its choices from a file and from a search: it is one or the other.", question.Place);
            if (choices.Find(other => other.List == question.List && !IsSearch(other)) is { } plain)
                draft.Problems.Add("search-and-not", $"«{question.Name}» takes the list «{question.List}» from a search, «{plain.Name}» as it stands: use two lists.", question.Place);
            draft.Problems.Warn("unserved-search", "«search()» is kept and exported; our pages show the list as it stands.", question.Place);
        }

        return [.. searched.Select(question => question.List!)];
    }

    private static bool IsSearch(FormQuestion question) => question.Appearance is { } appearance && Search().IsMatch(appearance);

    private static void Geometries(List<Use> uses, Drafting draft)
    {
        foreach (var (target, where) in draft.Geometries)
        {
            var known = draft.List(target) is not null || uses.Exists(use => use.Name == target) || draft.EntityNames.Contains(target) || (References.Only(target) is { } name && draft.RepeatNames.Contains(name));
            if (!known)
                draft.Problems.Add("bad-parameter", $"The parameter «reference-geometry» names a list, a file, or a repeat as ${{name}}; «{target}» is none.", where);
        }
    }

    /// <summary>Something that expressions read by a name.</summary>
    private sealed record Use(string Name, string Source, Where Where, bool IsDeclared);

    [GeneratedRegex("""pulldata\s*\(\s*['"]?([^'",)]+?)['"]?\s*,""")]
    private static partial Regex PullData();

    [GeneratedRegex(@"search\s*\(.+\)")]
    private static partial Regex Search();
}
