namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>
/// Names of the properties by which a file of ours says what ArchiMate has no place for. Parent and requirement are relations in the file: `Composition`
/// from the parent to the child, and a directed `Association` from the element to what it requires, both marked with <see cref="Relation"/>. The reader
/// folds the marked ones back into <see cref="ModelElement.ParentId"/> and <see cref="ModelElement.Requires"/>, so that none is counted twice; a relation
/// without the mark stays a relation, whatever its type.
/// </summary>
internal static class OwnMarks
{
    public const string Type = "talaia:type";
    public const string Id = "talaia:id";
    public const string Relation = "talaia:relation";
    public const string Parent = "parent";
    public const string Requires = "requires";
    public const string ExactMatch = "exactMatch";
    public const string CloseMatch = "closeMatch";
    public const string ForeignId = "talaia:foreign:";
}
