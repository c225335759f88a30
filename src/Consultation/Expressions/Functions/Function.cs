using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <param name="Least">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
internal sealed record Function(int Least, int Most, Func<Arguments, Value> Run)
{
    public const int Any = int.MaxValue;

    /// <summary>Not the same each time it is asked with the same nodes.</summary>
    public bool Changes { get; init; }

    /// <summary>What is wrong with being called with so many arguments, or null.</summary>
    public string? Refuses(int count) => count >= Least && count <= Most ? null
        : Least == Most ? $"takes {Counted(Least)} and was given {count}"
        : Most == Any ? $"takes at least {Counted(Least)} and was given {count}"
        : $"takes {Least} to {Counted(Most)} and was given {count}";

    private static string Counted(int count) => count switch { 0 => "no arguments", 1 => "one argument", _ => $"{count} arguments" };
}
