namespace Talaia.Metamodel.Proposals;

/// <summary>The kinds of changes, as they are stored and as pages name them.</summary>
public static class ChangeKinds
{
    public const string AddElement = "add-element";
    public const string RetireElement = "retire";
    public const string RenameElement = "rename";
    public const string RewordElement = "reword";
    public const string MoveElement = "move";
    public const string RetypeElement = "retype";
    public const string SplitElement = "split";
    public const string MergeElements = "merge";
    public const string RelateElements = "relate";
    public const string UnrelateElements = "unrelate";
    public const string AddSolution = "add-solution";

    /// <summary>The type of the relation that says what must be in place first.</summary>
    public const string Requires = "requires";

    /// <summary>The type of a relation that says no more than that both go together.</summary>
    public const string Related = "related";
}
