namespace Talaia.Metamodel.Elements;

/// <summary>Since when something is said of an element, and who brought it.</summary>
/// <param name="Fact">
/// `name`, `description`, `in-place`, `parent`, `type`, `law`, `population`, `maturity`, `axis`, `sdg`, `source`; `challenge` or `need` for what stands above it;
/// `requires` or `relation` for one relation.
/// </param>
/// <param name="About">Code of the other element; of a relation with its type before it; empty for what is said of the element alone.</param>
/// <param name="Release">Number of the first release that says it so, without a break until the one that is looked at.</param>
/// <param name="ReleaseName">What that release is called: of an import, the file or model that it came from.</param>
/// <param name="Source">What that release gives as the element's source; empty where it gives none.</param>
/// <param name="Proposal">Number of the accepted proposal that brought it; null where an import did.</param>
/// <param name="Author">Who proposed it, as acts name people; null where an import brought it.</param>
public sealed record StatementOrigin(string Fact, string About, string Release, string ReleaseName, DateTimeOffset PublishedAt, string Source, int? Proposal, string? Author);
