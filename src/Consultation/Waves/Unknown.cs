using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Waves;

/// <summary>What is said when no wave or no municipality has the key that was given.</summary>
internal static class Unknown
{
    public static InputException Wave(string key) =>
        new(new Problem("unknown-wave", $"There is no wave «{key}».", new Where(Cell: key)));

    public static InputException Asked(string waveKey, string codi6) =>
        new(new Problem("not-asked", $"Wave {waveKey} does not ask the municipality «{codi6}».", new Where(Cell: codi6)));

    public static InputException Municipality(string codi6) =>
        new(new Problem("unknown-municipality", $"There is no municipality with the code «{codi6}».", new Where(Cell: codi6)));
}
