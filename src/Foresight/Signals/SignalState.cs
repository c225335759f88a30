namespace Talaia.Foresight.Signals;

/// <summary>What triage has made of a signal.</summary>
public enum SignalState
{
    New,
    Kept,
    Discarded,
}
