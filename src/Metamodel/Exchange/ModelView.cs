using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Exchange;

/// <summary>A drawn view, kept so that it can be drawn and written out again.</summary>
/// <param name="Viewpoint">Name of the viewpoint; null where none is told.</param>
/// <param name="Nodes">From back to front, each with its children inside.</param>
public sealed record ModelView(string Id, LocalizedText Name, string? Viewpoint, IReadOnlyList<ViewNode> Nodes, IReadOnlyList<ViewConnection> Connections)
{
    public LocalizedText Description { get; init; } = LocalizedText.Empty;
    public IReadOnlyList<ModelProperty> Properties { get; init; } = [];
}

/// <summary>A box of a view.</summary>
/// <param name="Kind">`Element`, `Container` or `Label`.</param>
/// <param name="ElementId">The element that it shows; of a label, what it speaks of.</param>
/// <param name="X">From the view's left edge, in pixels, also of a child.</param>
/// <param name="Y">From the view's upper edge, in pixels.</param>
public sealed record ViewNode(string Id, string Kind, string? ElementId, int X, int Y, int Width, int Height)
{
    public LocalizedText Label { get; init; } = LocalizedText.Empty;
    public LocalizedText Description { get; init; } = LocalizedText.Empty;
    public ViewStyle? Style { get; init; }

    /// <summary>Ids of the views that it leads to.</summary>
    public IReadOnlyList<string> ViewIds { get; init; } = [];

    public IReadOnlyList<ViewNode> Children { get; init; } = [];
}

/// <summary>A line of a view.</summary>
/// <param name="Kind">`Relationship`, `NestingRelationship` or `Line`.</param>
/// <param name="RelationId">The relation that it shows.</param>
/// <param name="From">Id of a node or a connection.</param>
/// <param name="To">Id of a node or a connection.</param>
public sealed record ViewConnection(string Id, string Kind, string? RelationId, string From, string To)
{
    public LocalizedText Label { get; init; } = LocalizedText.Empty;
    public LocalizedText Description { get; init; } = LocalizedText.Empty;
    public ViewStyle? Style { get; init; }
    public IReadOnlyList<string> ViewIds { get; init; } = [];
    public ViewPoint? Start { get; init; }
    public IReadOnlyList<ViewPoint> Bends { get; init; } = [];
    public ViewPoint? End { get; init; }
}

/// <summary>A place on a view, in pixels from its upper left corner.</summary>
public sealed record ViewPoint(int X, int Y);

/// <summary>How a box or line is drawn. Colours are `#rrggbb`, with opacity `#rrggbb/percent`.</summary>
/// <param name="FontSize">In points, in steps of a half.</param>
/// <param name="FontStyle">Of plain, bold, italic, underline, separated by spaces.</param>
public sealed record ViewStyle(string? Fill, string? Line, int? LineWidth, string? FontName, string? FontSize, string? FontStyle, string? FontColor);
