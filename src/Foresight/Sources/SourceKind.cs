namespace Talaia.Foresight.Sources;

/// <summary>How the documents of a source arrive.</summary>
public enum SourceKind
{
    /// <summary>A feed that the office fetches.</summary>
    Feed,

    /// <summary>A file of documents with their texts.</summary>
    Corpus,

    /// <summary>A file of bibliographic records: titles and keywords without texts, by many publishers.</summary>
    Bibliography,

    /// <summary>What an analyst types in.</summary>
    Manual,
}
