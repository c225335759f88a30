namespace Talaia.Consultation.Forms;

/// <summary>A group of nodes, once or repeated.</summary>
public sealed record FormGroup : FormNode
{
    public bool IsRepeat { get; init; }

    /// <summary>How often, where the author says so: a single <c>${name}</c>.</summary>
    public string? RepeatCount { get; init; }

    public IReadOnlyList<FormNode> Children { get; init; } = [];

    /// <summary>Whether its nodes stand on one page together.</summary>
    public bool IsPage => Appears("field-list") || IsTable;

    /// <summary>Whether its choices are one table: questions down, choices across.</summary>
    public bool IsTable => Appears("table-list");
}
