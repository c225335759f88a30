namespace Talaia.Web.Ui;

/// <summary>One of the answers of a question.</summary>
/// <param name="Note">A few words more, under the label.</param>
/// <param name="IsApart">No point of the scale («No ho sé»): stands a little apart.</param>
/// <param name="IsOut">Not to be chosen now, and out of sight; the page may bring it back.</param>
public sealed record Choice(string Value, string Label, string? Note = null, bool IsApart = false, bool IsOut = false)
{
    /// <summary>Above its label, which says what it is.</summary>
    public Picture? Picture { get; init; }

    /// <summary>What stands below its label: sound, a film.</summary>
    public Microsoft.AspNetCore.Components.RenderFragment? Shows { get; init; }
}

/// <summary>A picture where it is shown, in pixels of the page.</summary>
public sealed record Picture(string Address, int Width, int Height);
