using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Signals;

/// <summary>Finds signals by their public keys, and refuses keys that are none.</summary>
internal static class KnownSignals
{
    /// <summary>The originals of these keys, tracked, each once, in the order of their keys.</summary>
    /// <exception cref="RuleException">`unknown-signal`: some key is no signal's.</exception>
    public static async Task<List<Signal>> OriginalsAsync(TalaiaDb db, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var asked = keys.Distinct().ToList();
        var found = await db.Set<Signal>().Where(signal => asked.Contains(signal.Key)).ToListAsync(cancel);
        if (asked.Except(found.Select(signal => signal.Key)).FirstOrDefault() is { } missing)
            throw new RuleException("unknown-signal", $"There is no signal «{missing}». Nothing was changed.");
        var others = found.Select(signal => signal.DuplicateOf).OfType<Guid>().ToList();
        var originals = await db.Set<Signal>().Where(signal => others.Contains(signal.Id)).ToListAsync(cancel);
        return [.. found.Where(signal => signal.DuplicateOf is null).Concat(originals).DistinctBy(signal => signal.Id).OrderBy(signal => signal.Key, StringComparer.Ordinal)];
    }
}
