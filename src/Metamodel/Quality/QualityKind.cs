namespace Talaia.Metamodel.Quality;

/// <summary>What can be wanting in a metamodel, from what hurts a town hall most.</summary>
public enum QualityKind
{
    /// <summary>A piece that no known solution answers, itself or by what stands above it.</summary>
    NoSolution,

    /// <summary>An element without description in any language, or a piece that does not say what having it means.</summary>
    NoText,

    /// <summary>A name or a description that one of the four languages lacks.</summary>
    NoTranslation,

    /// <summary>Two elements of the same name or nearly.</summary>
    Twin,

    /// <summary>A solution whose page could not be found when it was last looked at.</summary>
    DeadLink,

    /// <summary>A piece that names no law or competence. Not every piece has one.</summary>
    NoLaw,

    /// <summary>Something that names an element which the release has not.</summary>
    Orphan,
}
