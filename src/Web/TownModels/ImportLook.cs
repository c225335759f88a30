using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Web.TownModels;

/// <summary>What a file would change, in words: one line a rule or a level.</summary>
public sealed record ImportLook(int Lines, IReadOnlyList<string> Added, IReadOnlyList<(string Before, string After)> Changed, IReadOnlyList<string> Removed)
{
    public bool IsNothing => Added.Count + Changed.Count + Removed.Count == 0;

    public static ImportLook Of(RuleImport import, Say say)
    {
        string Text(RuleFacts rule) => $"{rule.Element} · {RuleLine.TownsOf(rule, say)} · {say["townmodels.rules.from-level", ("level", rule.Maturity)]} · {say[$"townmodels.rules.{rule.Expected}"]}: {rule.Reason.In(say.Language.Code)} ({rule.Source})";
        var diff = import.Diff!;
        return new(import.Rules, [.. diff.Added.Select(Text)], [.. diff.Changed.Select(change => (Text(change.Before), Text(change.After)))], [.. diff.Removed.Select(Text)]);
    }

    /// <param name="towns">Names by code.</param>
    public static ImportLook Of(MaturityImport import, IReadOnlyDictionary<string, string> towns, Say say)
    {
        string Text(MaturityRow row) => $"{row.Codi6} {towns.GetValueOrDefault(row.Codi6)}, {row.Year}: {say["townmodels.rules.level"]} {row.Level} ({row.Source})";
        return new(
            import.Levels,
            [.. import.Changes.Where(change => change.Before is null).Select(change => Text(change.After!))],
            [.. import.Changes.Where(change => change.Before is not null).Select(change => (Text(change.Before!), Text(change.After!)))],
            []);
    }

    /// <param name="action">Where the file is taken.</param>
    /// <param name="content">The file itself.</param>
    public static IResult Page(ImportLook look, string action, string back, string place, string title, byte[] content) =>
        new RazorComponentResult<ImportLookShow>(new { Look = look, Action = action, Back = back, Place = place, Title = title, Content = Convert.ToBase64String(content) });
}
