using System.Text.Json.Serialization;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel.Proposals;

/// <summary>What a proposal would change in the metamodel, as a document with its kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AddElement), ChangeKinds.AddElement)]
[JsonDerivedType(typeof(RetireElement), ChangeKinds.RetireElement)]
[JsonDerivedType(typeof(RenameElement), ChangeKinds.RenameElement)]
[JsonDerivedType(typeof(RewordElement), ChangeKinds.RewordElement)]
[JsonDerivedType(typeof(MoveElement), ChangeKinds.MoveElement)]
[JsonDerivedType(typeof(RetypeElement), ChangeKinds.RetypeElement)]
[JsonDerivedType(typeof(SplitElement), ChangeKinds.SplitElement)]
[JsonDerivedType(typeof(MergeElements), ChangeKinds.MergeElements)]
[JsonDerivedType(typeof(RelateElements), ChangeKinds.RelateElements)]
[JsonDerivedType(typeof(UnrelateElements), ChangeKinds.UnrelateElements)]
[JsonDerivedType(typeof(AddSolution), ChangeKinds.AddSolution)]
public abstract record Change
{
    /// <summary>One of <see cref="ChangeKinds"/>.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>The name of what it changes, as it was when it was proposed; empty where it brings something new.</summary>
    public LocalizedText Subject { get; init; } = LocalizedText.Empty;

    /// <summary>Statements of <see cref="Overtaken.Statement"/> that stay as they were found when the change was accepted, though it says otherwise.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>The name of what it brings, or of what it changes.</summary>
    [JsonIgnore]
    public virtual LocalizedText Title => Subject;

    /// <summary>Codes of the elements of the latest release that it concerns, the one it changes first.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<string> Touches { get; }
}

/// <summary>A new element below one that is there. Its code is given when it is published: the next free one of its parent, never one that was used before.</summary>
/// <param name="Maturity">Level of digital maturity at which it is expected; null where it is not told.</param>
public sealed record AddElement(
    string ParentCode,
    LocalizedText Name,
    LocalizedText Description,
    int? PopulationFrom = null,
    int? PopulationTo = null,
    int? Maturity = null,
    string Law = "",
    string Source = "") : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.AddElement;
    [JsonIgnore] public override LocalizedText Title => Name;
    [JsonIgnore] public override IReadOnlyList<string> Touches => [ParentCode];
}

/// <summary>An element ends, and says in which others it goes on: none, one or several.</summary>
public sealed record RetireElement(string Code, IReadOnlyList<string> Successors) : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.RetireElement;
    [JsonIgnore] public override IReadOnlyList<string> Touches => [Code, .. Successors];
}

/// <param name="Was">The name that the proposer saw.</param>
public sealed record RenameElement(string Code, LocalizedText Was, LocalizedText Name) : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.RenameElement;
    [JsonIgnore] public override LocalizedText Title => Name;
    [JsonIgnore] public override IReadOnlyList<string> Touches => [Code];
}

/// <param name="Was">The description that the proposer saw.</param>
/// <param name="WasInPlace">As the proposer saw it.</param>
/// <param name="InPlace">What having the piece means, in words that can be checked; empty for elements that are no pieces.</param>
public sealed record RewordElement(string Code, LocalizedText Was, LocalizedText WasInPlace, LocalizedText Description, LocalizedText InPlace) : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.RewordElement;
    [JsonIgnore] public override IReadOnlyList<string> Touches => [Code];
}

/// <summary>An element and all below it stand under another parent of the same level as before. It keeps its code.</summary>
public sealed record MoveElement(string Code, string ParentCode) : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.MoveElement;
    [JsonIgnore] public override IReadOnlyList<string> Touches => [Code, ParentCode];
}

public sealed record RetypeElement(string Code, string Type) : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.RetypeElement;
    [JsonIgnore] public override IReadOnlyList<string> Touches => [Code];
}

/// <summary>One of those into which an element is split.</summary>
public sealed record SplitPart(LocalizedText Name, LocalizedText Description)
{
    /// <summary>What having the part means. Of its own, since what is true of the whole is seldom true of each part.</summary>
    public LocalizedText InPlace { get; init; } = LocalizedText.Empty;
}

/// <summary>An element ends and goes on in two or more new ones at its place; they inherit its facts, and say themselves what they are.</summary>
public sealed record SplitElement(string Code, IReadOnlyList<SplitPart> Parts) : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.SplitElement;
    [JsonIgnore] public override IReadOnlyList<string> Touches => [Code];
}

/// <summary>Two or more elements of one level end and go on in one new one at the place of the first, whose facts it inherits.</summary>
public sealed record MergeElements(IReadOnlyList<string> Codes, LocalizedText Name, LocalizedText Description) : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.MergeElements;
    [JsonIgnore] public override LocalizedText Title => Name;
    [JsonIgnore] public override IReadOnlyList<string> Touches => Codes;
}

/// <param name="Type"><see cref="ChangeKinds.Requires"/>, or a word of one's own such as `related`.</param>
public sealed record RelateElements(string From, string Type, string To) : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.RelateElements;
    [JsonIgnore] public override IReadOnlyList<string> Touches => [From, To];
}

/// <param name="Type">As in <see cref="RelateElements"/>.</param>
public sealed record UnrelateElements(string From, string Type, string To) : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.UnrelateElements;
    [JsonIgnore] public override IReadOnlyList<string> Touches => [From, To];
}

/// <summary>A new public solution that answers elements.</summary>
public sealed record AddSolution(SolutionFacts Solution) : Change
{
    [JsonIgnore] public override string Kind => ChangeKinds.AddSolution;
    [JsonIgnore] public override LocalizedText Title => new(ca: Solution.Name);
    [JsonIgnore] public override IReadOnlyList<string> Touches => Solution.ElementCodes;
}
