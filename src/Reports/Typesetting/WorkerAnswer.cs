namespace Talaia.Reports.Typesetting;

/// <summary>The head of a worker's answer; `Bytes` bytes of PDF follow it.</summary>
internal sealed record WorkerAnswer(bool Ok, int Pages, IReadOnlyList<string>? Warnings, string? Error, bool Retire, int Bytes);

/// <param name="Shown">Pictures that stand in the folder `shown` while this document is set, by name; bytes travel as base64.</param>
internal sealed record WorkerRequest(string Source, long Created, IReadOnlyDictionary<string, byte[]>? Shown = null);
