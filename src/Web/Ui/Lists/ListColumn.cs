using Microsoft.AspNetCore.Components;

namespace Talaia.Web.Ui;

/// <summary>A column of a <see cref="ListTable{TRow}"/>.</summary>
/// <param name="Key">Names it in the address.</param>
/// <param name="Text">What people read in it.</param>
public sealed record ListColumn<TRow>(string Key, string Title, Func<TRow, string?> Text)
{
    /// <summary>Right-aligned, with figures of one width.</summary>
    public bool IsNumber { get; init; }

    /// <summary>By what it is ordered; null where it cannot be.</summary>
    public Func<TRow, IComparable?>? By { get; init; }

    /// <summary>How it is shown where that is more than its text: a link, a tag.</summary>
    public RenderFragment<TRow>? Cell { get; init; }

    /// <summary>What stands in a file for programs where that is not its text: a number without separators, a date.</summary>
    public Func<TRow, string?>? Raw { get; init; }

    /// <summary>Seen unless the reader chooses otherwise.</summary>
    public bool IsUsual { get; init; } = true;
}
