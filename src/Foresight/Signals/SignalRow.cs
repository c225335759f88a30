using Talaia.Foresight.Corpora;
using Talaia.Kernel.Calendar;

namespace Talaia.Foresight.Signals;

/// <summary>A signal as lists show it: an original.</summary>
/// <param name="Date">The first day that its date may mean; show as much of it as <paramref name="Precision"/> says.</param>
/// <param name="Period">Null when only the year is known.</param>
/// <param name="Language">A language tag; `und` where nobody knows.</param>
/// <param name="Versions">Documents folded onto it.</param>
public sealed record SignalRow(
    string Key,
    string Title,
    string Publisher,
    DateOnly Date,
    DatePrecision Precision,
    Period? Period,
    string? Url,
    string Language,
    string Kind,
    SignalState State,
    string SourceKey,
    string SourceName,
    int Versions);
