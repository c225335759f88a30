using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;
using Talaia.Web.Innovation;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Metamodel;

/// <summary>The form for a proposal, new or a draft.</summary>
internal sealed class ProposalFormView(ReadProposals proposals, ReadReleases releases, ReadTree trees, ReadRelations relations)
{
    /// <summary>The release of that number, or the latest. Without any release, a tree of nothing, which refuses what is proposed.</summary>
    public async Task<ReleaseTree> SeenAsync(string? number, CancellationToken cancel) =>
        (number is { Length: > 0 } && await releases.ByNumberAsync(number, cancel) is { } release ? await trees.OfAsync(release, cancel) : null)
        ?? await trees.LatestAsync(cancel) ?? new ReleaseTree(new ReleaseRow(Guid.Empty, "", "", default, false, 0), []);

    /// <param name="element">As it was typed.</param>
    public async Task<IResult> NewAsync(string? kind, string? element, IFormCollection? typed, List<UiProblem>? problems, CancellationToken cancel)
    {
        var seen = await SeenAsync(typed?["seen"], cancel);
        var known = kind is not null && ChangeReading.Kinds.Contains(kind) ? kind : null;
        return await PageAsync(seen, known, element, null, null, typed, problems, cancel);
    }

    /// <summary>Of a draft of the reader.</summary>
    public async Task<IResult> EditAsync(int number, string reader, IFormCollection? typed, List<UiProblem>? problems, CancellationToken cancel)
    {
        if (await proposals.ByNumberAsync(number, reader, cancel) is not { } draft || draft.ProposedBy != reader)
            return Results.NotFound();
        if (draft.State != ProposalState.Draft && problems is null)
            return Results.NotFound();
        var written = ChangeReading.Fields(draft.Change);
        (written["reason"], written["evidence"]) = (draft.Reason, draft.Evidence);
        return await PageAsync(await SeenAsync(typed?["seen"].ToString() ?? draft.SeenRelease, cancel), draft.Change.Kind, written["element"], number, written, typed, problems, cancel);
    }

    private async Task<IResult> PageAsync(
        ReleaseTree seen, string? kind, string? element, int? draft, Dictionary<string, string>? written, IFormCollection? typed, List<UiProblem>? problems, CancellationToken cancel)
    {
        var now = kind is null || string.IsNullOrWhiteSpace(element) ? null : seen.Find(ElementWord.Code(element, seen));
        return Refusal.Page<ProposalForm>(
            new
            {
                Seen = seen,
                Latest = (await releases.LatestAsync(cancel))?.Number,
                Kind = kind,
                Element = element,
                Now = now,
                Draft = draft,
                Written = written,
                Typed = typed,
                Relations = now is null ? [] : await RelationsAsync(now, cancel),
                RelationTypes = await TypesAsync(written, cancel),
                Problems = problems,
            },
            problems);
    }

    private async Task<List<string>> RelationsAsync(ElementFacts now, CancellationToken cancel) =>
    [
        .. now.RequiredCodes.Select(code => $"{ChangeKinds.Requires} {code}"),
        .. (await relations.FromAsync(now.Code, cancel)).Select(relation => $"{relation.Type} {relation.To}"),
    ];

    private async Task<List<string>> TypesAsync(Dictionary<string, string>? written, CancellationToken cancel) =>
        [.. new[] { ChangeKinds.Requires, ChangeKinds.Related, written?.GetValueOrDefault("type") ?? "" }.Concat(await relations.TypesAsync(cancel)).Where(type => type.Length > 0).Distinct()];
}
