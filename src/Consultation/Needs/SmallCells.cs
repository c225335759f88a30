using System.Globalization;

namespace Talaia.Consultation.Needs;

/// <summary>What may be shown of a group without showing what one town hall answered: k-anonymity.</summary>
/// <param name="Least">k: groups of fewer answers are not shown in public.</param>
public sealed record SmallCells(int Least = SmallCells.Usual)
{
    public const int Usual = 5;

    /// <summary>Two answers tell each of the two what the other said.</summary>
    public const int Smallest = 3;

    /// <summary>The name of the setting, `Consultation__LeastGroup` in the environment.</summary>
    public const string Setting = "Consultation:LeastGroup";

    /// <param name="setting">A whole number, or nothing for the usual one.</param>
    /// <exception cref="InvalidOperationException">It is none, or so small that it would protect nobody.</exception>
    public static SmallCells Of(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? new SmallCells()
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var least) && least >= Smallest ? new SmallCells(least)
        : throw new InvalidOperationException($"The setting {Setting} is «{setting}»: give a whole number of {Smallest} or more.");
}
