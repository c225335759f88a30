using System.Collections.Concurrent;

namespace Talaia.Bench.Answering.Load;

/// <summary>A save that the server acknowledged.</summary>
internal sealed record Save(string Town, string Key, IReadOnlyDictionary<string, IReadOnlyList<string>> Answers);

/// <summary>What devices saved, and how long it took.</summary>
internal sealed class WhatWasSaid
{
    private readonly ConcurrentQueue<Save> _saves = [];
    private readonly ConcurrentQueue<double> _milliseconds = [];
    private int _cuts;

    public IReadOnlyCollection<Save> Saves => _saves;

    /// <summary>Of each save that was answered, from sending it to its answer.</summary>
    public IReadOnlyCollection<double> Milliseconds => _milliseconds;

    /// <summary>Requests that were cut, and sent again.</summary>
    public int Cuts => _cuts;

    public void Acknowledged(Save save) => _saves.Enqueue(save);

    public void Took(TimeSpan time) => _milliseconds.Enqueue(time.TotalMilliseconds);

    public void Cut() => Interlocked.Increment(ref _cuts);
}
