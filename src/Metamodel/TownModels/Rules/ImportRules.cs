using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.TownModels.Imports;

namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>What an import of rules did.</summary>
public sealed record RuleImport(int Rules, int Added, int Changed, int Removed)
{
    /// <summary>Rule by rule.</summary>
    [JsonIgnore]
    public RuleDiff? Diff { get; init; }
}

/// <summary>Brings the rules of the town models to what a file says, all or nothing. A release of the metamodel must be there before.</summary>
public sealed class ImportRules(TalaiaDb db, TimeProvider clock, ReadReleases releases, ReadElements elements, ReadRules rules)
{
    /// <param name="dryRun">Only looks: the numbers are those of a real import, nothing is changed.</param>
    /// <exception cref="InputException">The file cannot be taken; every problem carries its line.</exception>
    public async Task<RuleImport> RunAsync(Stream csv, string actor, bool dryRun = false, CancellationToken cancel = default)
    {
        var problems = new ProblemList();
        var given = RuleFile.Read(csv, await PiecesAsync(cancel), problems);
        problems.ThrowIfAny();
        var before = await rules.AllAsync(cancel);
        var diff = RuleDiff.Between(before, given);
        var import = new RuleImport(given.Count, diff.Added.Count, diff.Changed.Count, diff.Removed.Count) { Diff = diff };
        if (!dryRun && !before.SequenceEqual(given))
            await ReplaceRules.RunAsync(db, before, given, new AuditEntry(actor, "import-rules", new Ref("model-rules", ""), clock, Detail(import)), clock, cancel);
        return import;
    }

    private static string Detail(RuleImport import) =>
        FormattableString.Invariant($$"""{"rules":{{import.Rules}},"added":{{import.Added}},"changed":{{import.Changed}},"removed":{{import.Removed}}}""");

    private async Task<HashSet<string>> PiecesAsync(CancellationToken cancel) =>
        await releases.LatestAsync(cancel) is { } release
            ? [.. (await elements.OfReleaseAsync(release.Id, cancel)).Where(element => element.Level == ElementLevel.Piece).Select(element => element.Code)]
            : [];
}
