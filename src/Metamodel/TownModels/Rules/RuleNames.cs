using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>How lists name a rule: by its place in the file of rules.</summary>
internal static class RuleRef
{
    public const string Kind = "model-rule";

    public static Ref To(int position) => new(Kind, position.ToString(CultureInfo.InvariantCulture));

    /// <returns>−1, which no rule has, where the key is no position.</returns>
    public static int Position(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : -1;
}

/// <summary>A rule is called by the reason that it gives.</summary>
internal sealed class RuleNames(TalaiaDb db) : ISheetNames
{
    public string Kind => RuleRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var positions = keys.Select(RuleRef.Position).ToList();
        var rules = await db.Set<ModelRule>().AsNoTracking().Where(rule => positions.Contains(rule.Position)).ToListAsync(cancel);
        return rules.ToDictionary(rule => RuleRef.To(rule.Position).Key, rule => rule.Reason.IsEmpty ? LocalizedText.Same(rule.Source) : rule.Reason);
    }
}
