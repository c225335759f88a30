namespace Talaia.Innovation.Ideas;

public enum IdeaState
{
    /// <summary>Open to support and comments.</summary>
    Posted,

    /// <summary>A gate chose it: it may be tried.</summary>
    Chosen,

    /// <summary>It stood in a gate, which chose others. It stays to be read.</summary>
    NotChosen,
}
