using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Foresight.Signals;

/// <summary>Signals by their titles, in the language of each where the platform speaks it, else under Catalan. What was discarded has no name outside the office.</summary>
internal sealed class SignalNames(TalaiaDb db) : ISheetNames
{
    public string Kind => SignalKey.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var signals = await db.Set<Signal>().AsNoTracking().Where(signal => keys.Contains(signal.Key) && (drafts || signal.State != SignalState.Discarded))
            .Select(signal => new { signal.Key, signal.Title, signal.Language }).ToListAsync(cancel);
        return signals.ToDictionary(signal => signal.Key, signal => new LocalizedText(
            [new(Language.All.Any(known => known.Code == signal.Language) ? signal.Language : Language.Catalan.Code, signal.Title)]));
    }
}
