using System.Text;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Exports;

internal enum VariableKind
{
    Number,
    Text,
    Date,
    Time,
    DateTime,
}

internal enum Measure
{
    /// <summary>Codes without order.</summary>
    Nominal,

    /// <summary>Steps.</summary>
    Ordinal,

    /// <summary>Amounts.</summary>
    Scale,
}

/// <summary>What one value means.</summary>
/// <param name="Value">A <see cref="double"/> or <see cref="string"/>, as the variable's kind.</param>
internal sealed record ValueLabel(object Value, LocalizedText Label);

/// <summary>One column of a set of data.</summary>
/// <param name="Name">See <see cref="VariableNames"/>.</param>
internal sealed record Variable(string Name, VariableKind Kind, LocalizedText Label)
{
    public Measure Measure { get; init; } = Measure.Nominal;

    /// <summary>Decimals that are shown of a number; all are kept.</summary>
    public int Decimals { get; init; }

    /// <summary>Of a text the most bytes of UTF-8 that a row has: see <see cref="WidthOf"/>.</summary>
    public int Width { get; init; } = 8;

    /// <summary>The question as it was asked; empty where nobody was asked.</summary>
    public LocalizedText Question { get; init; } = LocalizedText.Empty;

    public IReadOnlyList<ValueLabel> Values { get; init; } = [];

    /// <summary>Up to three values that are answers but say nothing («no ho sé»), as the variable's kind.</summary>
    public IReadOnlyList<object> Missing { get; init; } = [];

    /// <summary>Of a number, a range of such values, and then at most one of <see cref="Missing"/>.</summary>
    public (double From, double To)? MissingRange { get; init; }

    public bool IsMissing(object? value) => value is null || Missing.Contains(value) || (value is double number && MissingRange is { } range && number >= range.From && number <= range.To);

    /// <summary>The width that a variable of these texts needs, one at least.</summary>
    public static int WidthOf(IEnumerable<string?> texts) => Math.Max(1, texts.Max(text => text is null ? 0 : Encoding.UTF8.GetByteCount(text)));
}
