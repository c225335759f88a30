using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Exports;

/// <summary>
/// One description of a set of data, from which every file is written, so that SPSS, DDI, CSV, XLSX, JSON and the dictionary cannot disagree.
/// </summary>
/// <param name="Key">Short name of the set in file names and identifiers: `needs-2026-2`.</param>
/// <param name="Title">What the set is.</param>
/// <param name="Variables">The columns; names by <see cref="VariableNames"/>.</param>
/// <param name="Rows">
/// Read once for each file, never held: for each variable a <see cref="double"/>, <see cref="string"/>, <see cref="DateOnly"/>, <see cref="TimeOnly"/> or
/// <see cref="DateTime"/> as its kind says, or null where there is no answer.
/// </param>
internal sealed record DataSet(string Key, LocalizedText Title, IReadOnlyList<Variable> Variables, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Name of the variable that holds how many municipalities a row stands for; null for none.</summary>
    public string? Weight { get; init; }

    public LocalizedText Abstract { get; init; } = LocalizedText.Empty;

    /// <summary>How the municipalities that answered came to be in the set, and how they are weighted.</summary>
    public LocalizedText Method { get; init; } = LocalizedText.Empty;

    /// <summary>Who publishes it.</summary>
    public string Producer { get; init; } = "";

    /// <summary>The day the set was made, and the version it is of.</summary>
    public DateOnly Made { get; init; }

    public string Version { get; init; } = "";

    /// <summary>First and last day of the answers.</summary>
    public (DateOnly From, DateOnly To)? Collected { get; init; }

    /// <summary>How many rows, where it is known beforehand.</summary>
    public int? Count => Rows.TryGetNonEnumeratedCount(out var count) ? count : null;
}
