namespace Talaia.Metamodel.Identity;

/// <summary>In what retired elements go on, release after release. Pure.</summary>
internal sealed class Lineage
{
    private readonly ILookup<string, string> _next;

    private Lineage(ILookup<string, string> next) => _next = next;

    /// <param name="steps">Each retired code with one of its successors and the sequence of the release that retired it.</param>
    /// <param name="upTo">The sequence of the last release to follow; null for all.</param>
    public static Lineage Of(IEnumerable<(string Retired, string Successor, int Sequence)> steps, int? upTo = null) =>
        new(steps.Where(step => upTo is null || step.Sequence <= upTo).ToLookup(step => step.Retired, step => step.Successor, StringComparer.Ordinal));

    /// <summary>The one element that stands and in which this one goes on; itself where it stands; null where there is none or a choice.</summary>
    public string? End(string code, Func<string, bool> stands)
    {
        // Codes are never used twice, so that no path comes back to where it was; the count guards against rows that say otherwise.
        for (var steps = 0; steps < 1_000; steps++)
        {
            if (stands(code))
                return code;
            if (_next[code].Distinct().ToList() is not [var next])
                return null;
            code = next;
        }

        return null;
    }

    /// <summary>The successors of an element that ended, one step on; empty where it goes on in none.</summary>
    public IReadOnlyList<string> Next(string code) => [.. _next[code].Distinct()];
}
