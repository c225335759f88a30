using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Exchange;

/// <summary>An element as a file has it.</summary>
/// <param name="Id">The file's own identifier; in our tables the code.</param>
/// <param name="Type">As the file calls it: a type of ArchiMate, `Concept`, or one of ours (area, challenge, need, piece).</param>
public sealed record ModelElement(string Id, string Type, LocalizedText Name)
{
    /// <summary>Our code, where the file carries one.</summary>
    public string? Code { get; init; }

    /// <summary>Further identifiers that stay when the file's own changes.</summary>
    public IReadOnlyList<ForeignId> ForeignIds { get; init; } = [];

    /// <summary>1 area, 2 scope, 3 need, 4 piece; null where the file does not tell.</summary>
    public int? Level { get; init; }

    /// <summary>Id of the element above; null where there is none or the file does not tell.</summary>
    public string? ParentId { get; init; }

    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Empty where the file does not tell.</summary>
    public string Status { get; init; } = "";

    public int? PopulationFrom { get; init; }
    public int? PopulationTo { get; init; }
    public int? Maturity { get; init; }

    /// <summary>Sustainable Development Goals, 1–17, separated by `|`.</summary>
    public string Sdg { get; init; } = "";

    public string AgendaAxis { get; init; } = "";
    public string Law { get; init; } = "";

    /// <summary>Ids of the elements that must be in place before it.</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    public string Source { get; init; } = "";

    /// <summary>How a town sees that it is in place.</summary>
    public LocalizedText InPlace { get; init; } = LocalizedText.Empty;

    /// <summary>Everything else that the file says of it, in its order.</summary>
    public IReadOnlyList<ModelProperty> Properties { get; init; } = [];
}
