using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Talaia.Consultation.Results;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Needs;

/// <summary>
/// What of the sent responses a computed result has seen: how many, and the sum of their revisions, which grows with each save and sending on
/// whichever node. The hour lets an import of the territory show without any new answer.
/// </summary>
internal readonly record struct Seen(int Sent, long Revisions, long Hour);

/// <summary>
/// The needs computed last in this process, a wave each; computed anew when more has been sent than they have seen, from what was read of the responses
/// that have not changed.
/// </summary>
public sealed class NeedsMemory
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<string, KnownSheet>> _sheets = new();

    internal Newest<Seen, NeedTable> Tables { get; } = new();

    internal Newest<(Seen Now, Seen? Before), WaveNeeds> Waves { get; } = new();

    /// <summary>What everybody may see of those.</summary>
    internal ConditionalWeakTable<WaveNeeds, WaveNeeds> Public { get; } = [];

    /// <summary>What of those is shared: seconds of work.</summary>
    internal ConditionalWeakTable<NeedTable, SharedProblems> Problems { get; } = [];

    /// <summary>The municipalities as they were read in this hour.</summary>
    internal Newest<long, List<MunicipalityRow>> Towns { get; } = new();

    /// <summary>By municipality what each sent response said when it was read last.</summary>
    internal ConcurrentDictionary<string, KnownSheet> SheetsOf(Guid wave) => _sheets.GetOrAdd(wave, _ => new());
}

/// <summary>Keeps one value a wave with the stamp it was computed for. Callers that ask at once for the same stamp share one computation.</summary>
internal sealed class Newest<TStamp, T>
    where TStamp : IEquatable<TStamp>
{
    private readonly ConcurrentDictionary<Guid, Entry> _entries = new();

    public async Task<T> GetAsync(Guid wave, TStamp stamp, Func<Task<T>> make)
    {
        var fresh = new Entry(stamp, new Lazy<Task<T>>(make));
        var entry = _entries.AddOrUpdate(wave, fresh, (_, known) => known.Stamp.Equals(stamp) ? known : fresh);
        try
        {
            return await entry.Value.Value;
        }
        catch
        {
            _entries.TryRemove(new KeyValuePair<Guid, Entry>(wave, entry));
            throw;
        }
    }

    private sealed record Entry(TStamp Stamp, Lazy<Task<T>> Value);
}
