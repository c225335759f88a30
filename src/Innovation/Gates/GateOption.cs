namespace Talaia.Innovation.Gates;

/// <summary>What stands for choice, as it was when the voting opened.</summary>
/// <param name="Idea">The slug of an idea.</param>
public sealed record GateOption(string Idea, string Title, string Language);
