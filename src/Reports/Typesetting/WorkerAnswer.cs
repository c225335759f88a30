namespace Talaia.Reports.Typesetting;

/// <summary>The head of a worker's answer; `Bytes` bytes of PDF follow it.</summary>
internal sealed record WorkerAnswer(bool Ok, int Pages, IReadOnlyList<string>? Warnings, string? Error, bool Retire, int Bytes);

internal sealed record WorkerRequest(string Source, long Created);
