namespace Talaia.Innovation.Processes;

/// <summary>A stretch that a process spent, or spends, in a phase.</summary>
/// <param name="By">The account that moved the process there.</param>
/// <param name="Gate">Key of the gate whose decision led there; empty where no gate did.</param>
public sealed record PhaseStay(string Phase, DateTimeOffset From, string By, string Gate = "");

/// <summary>When a phase is due to end.</summary>
public sealed record PhaseDue(string Phase, DateOnly Due);
