using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Elements;

/// <summary>Where each statement of an element's sheet comes from, from the rows of the releases and the accepted proposals alone.</summary>
public sealed class ReadStatements(TalaiaDb db)
{
    private static readonly (string Fact, Func<ElementFacts, object?> Of)[] Facts =
    [
        ("name", facts => facts.Name), ("description", facts => facts.Description.IsEmpty ? null : facts.Description), ("in-place", facts => facts.InPlace.IsEmpty ? null : facts.InPlace),
        ("parent", facts => facts.ParentCode), ("type", facts => Word(facts.Type)), ("law", facts => Word(facts.Law)),
        ("population", facts => facts.PopulationFrom is null && facts.PopulationTo is null ? null : (facts.PopulationFrom, facts.PopulationTo)),
        ("maturity", facts => facts.Maturity), ("axis", facts => Word(facts.AgendaAxis)), ("sdg", facts => Word(facts.Sdg)), ("source", facts => Word(facts.Source)),
    ];

    /// <param name="release">The release whose statements are asked for.</param>
    /// <param name="above">Codes of the challenge and of the need under which the element stands, from the top; empty for those of level 1 and 2.</param>
    /// <returns>In the order of the sheet; empty where the release has no such element.</returns>
    public async Task<IReadOnlyList<StatementOrigin>> OfAsync(Guid release, string code, IReadOnlyList<string> above, CancellationToken cancel = default)
    {
        var sequence = await db.Set<Release>().Where(known => known.Id == release).Select(known => known.Sequence).SingleAsync(cancel);
        string[] codes = [code, .. above];
        var rows = await db.Set<ElementVersion>().AsNoTracking().Where(element => codes.Contains(element.Code) && element.Since <= sequence).OrderByDescending(element => element.Since).ToListAsync(cancel);
        var versions = rows.ToLookup(row => row.Code, StringComparer.Ordinal);
        if (versions[code].FirstOrDefault() is not { } now || now.Until <= sequence)
            return [];
        var found = new List<Found>();
        foreach (var (fact, of) in Facts)
        {
            if (of(now.Facts) is not null)
                found.Add(new Found(code, fact, "", Since([.. versions[code]], of)));
        }

        foreach (var upper in above.Where(upper => versions[upper].Any()))
            found.Add(new Found(upper, versions[upper].First().Level == 2 ? "challenge" : "need", upper, Since([.. versions[upper]], facts => (facts.Name, facts.Description))));
        foreach (var required in now.Facts.RequiredCodes)
            found.Add(new Found(code, ChangeKinds.Requires, required, Since([.. versions[code]], facts => facts.RequiredCodes.Contains(required))));
        var relations = await db.Set<RelationVersion>().AsNoTracking().At(sequence).Where(relation => relation.FromCode == code || relation.ToCode == code).OrderBy(relation => relation.Code).ToListAsync(cancel);
        found.AddRange(relations.Select(relation => new Found(relation.FromCode, "relation", $"{relation.Type} {(relation.FromCode == code ? relation.ToCode : relation.FromCode)}", relation.Since)));
        return await ExplainedAsync(found, versions, cancel);
    }

    /// <param name="Element">Of which it is said.</param>
    private sealed record Found(string Element, string Fact, string About, int Since);

    private async Task<List<StatementOrigin>> ExplainedAsync(List<Found> found, ILookup<string, ElementVersion> versions, CancellationToken cancel)
    {
        var sequences = found.Select(statement => statement.Since).Distinct().ToList();
        var releases = await db.Set<Release>().AsNoTracking().Where(release => sequences.Contains(release.Sequence)).ToDictionaryAsync(release => release.Sequence, cancel);
        var numbers = releases.Values.Select(release => release.Number).ToList();
        var proposals = await db.Set<ChangeProposal>().AsNoTracking().Where(proposal => numbers.Contains(proposal.ReleaseNumber!)).OrderByDescending(proposal => proposal.DecidedAt).ToListAsync(cancel);
        var elements = versions.Select(element => element.Key).ToList();
        var made = await db.Set<Link>().AsNoTracking()
            .Where(link => link.FromKind == ElementRef.Kind && elements.Contains(link.FromKey) && link.Kind == LinkKinds.MadeFrom && link.ToKind == ProposalRef.Kind)
            .Select(link => new { link.FromKey, link.ToKey }).ToListAsync(cancel);
        return found.ConvertAll(statement =>
        {
            var release = releases[statement.Since];
            var those = proposals.FindAll(proposal => proposal.ReleaseNumber == release.Number);
            // What set the very fact, else what made the element.
            var by = those.Find(proposal => Brings(proposal.Change, statement))
                ?? those.Find(proposal => made.Exists(link => link.FromKey == statement.Element && link.ToKey == ProposalRef.To(proposal.Number).Key));
            var source = versions[statement.Element].LastOrDefault(version => version.Since >= statement.Since)?.Source ?? "";
            return new StatementOrigin(statement.Fact, statement.About, release.Number, release.Name, release.PublishedAt, source, by?.Number, by?.ProposedBy);
        });
    }

    private static bool Brings(Change change, Found statement) => statement.Fact switch
    {
        "challenge" or "need" => ProposalConflict.Sets(change).Any(set => set.Code == statement.Element && set.Fact is "name" or "description"),
        "requires" => change is RelateElements { Type: ChangeKinds.Requires } relate && relate.From == statement.Element && relate.To == statement.About,
        "relation" => change is RelateElements relate && relate.From == statement.Element && statement.About.StartsWith(relate.Type + " ", StringComparison.Ordinal),
        _ => ProposalConflict.Sets(change).Contains((statement.Element, statement.Fact)),
    };

    /// <param name="versions">Newest first; the first is the one that is looked at.</param>
    /// <returns>Sequence of the release since which the value stands without a break.</returns>
    private static int Since(List<ElementVersion> versions, Func<ElementFacts, object?> of)
    {
        var value = of(versions[0].Facts);
        var at = 0;
        while (at + 1 < versions.Count && versions[at + 1].Until == versions[at].Since && Equals(of(versions[at + 1].Facts), value))
            at++;
        return versions[at].Since;
    }

    private static string? Word(string text) => text.Length == 0 ? null : text;
}
