using System.Text.Json.Serialization;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel.Proposals;

/// <summary>What a proposal would change in the metamodel, as a document with its kind; further kinds (rename, retire, move…) are further cases.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AddElement), ChangeKinds.AddElement)]
[JsonDerivedType(typeof(AddSolution), ChangeKinds.AddSolution)]
public abstract record Change
{
    /// <summary>One of <see cref="ChangeKinds"/>.</summary>
    [JsonIgnore]
    public string Kind => this is AddSolution ? ChangeKinds.AddSolution : ChangeKinds.AddElement;

    /// <summary>What the proposal is called.</summary>
    [JsonIgnore]
    public LocalizedText Title => this switch
    {
        AddElement add => add.Name,
        AddSolution add => new(ca: add.Solution.Name),
        _ => LocalizedText.Empty,
    };

    /// <summary>Codes of the elements of the latest release that it concerns.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Touches => this switch
    {
        AddElement add => [add.ParentCode],
        AddSolution add => add.Solution.ElementCodes,
        _ => [],
    };
}

/// <summary>The kinds of changes, as they are stored and as pages name them.</summary>
public static class ChangeKinds
{
    public const string AddElement = "add-element";
    public const string AddSolution = "add-solution";
}

/// <summary>A new element below one that is there. Its code is given when it is accepted: the next free one of its parent, never one that was used before.</summary>
/// <param name="Maturity">Level of digital maturity at which it is expected; null where it is not told.</param>
public sealed record AddElement(
    string ParentCode,
    LocalizedText Name,
    LocalizedText Description,
    int? PopulationFrom = null,
    int? PopulationTo = null,
    int? Maturity = null,
    string Law = "",
    string Source = "") : Change;

/// <summary>A new public solution that answers elements.</summary>
public sealed record AddSolution(SolutionFacts Solution) : Change;
