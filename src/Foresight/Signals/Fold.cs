using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Foresight.Signals;

/// <summary>Folds one batch of new signals and the originals already stored onto the oldest document of each duplicate key.</summary>
internal sealed class Fold
{
    private readonly Dictionary<string, Signal> _originals;
    private readonly List<(Guid Old, Guid New)> _replaced = [];

    private Fold(Dictionary<string, Signal> originals) => _originals = originals;

    public int Folded { get; private set; }

    public static async Task<Fold> OverAsync(TalaiaDb db, IReadOnlyList<Signal> fresh, CancellationToken cancel)
    {
        var keys = fresh.Select(signal => signal.OriginalKey).OfType<string>().Distinct().ToList();
        return new(await db.Set<Signal>().Where(signal => keys.Contains(signal.OriginalKey!)).ToDictionaryAsync(signal => signal.OriginalKey!, cancel));
    }

    /// <summary>Finds the new signal's place: an original, a version, or the new original of those before it.</summary>
    public void Add(Signal fresh)
    {
        if (fresh.OriginalKey is not { } key)
            return;
        if (!_originals.TryGetValue(key, out var original))
        {
            _originals[key] = fresh;
            return;
        }

        Folded++;
        if (!fresh.IsOlderThan(original))
        {
            fresh.FoldOnto(original);
            return;
        }

        original.FoldOnto(fresh);
        _replaced.Add((original.Id, fresh.Id));
        _originals[key] = fresh;
    }

    /// <summary>After the batch is saved: versions of an original that was replaced follow it to the new one.</summary>
    public async Task FollowAsync(TalaiaDb db, CancellationToken cancel)
    {
        foreach (var (old, now) in _replaced)
        {
            await db.Set<Signal>().Where(signal => signal.DuplicateOf == old)
                .ExecuteUpdateAsync(set => set.SetProperty(signal => signal.DuplicateOf, now), cancel);
        }
    }
}
