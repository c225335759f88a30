using Talaia.Kernel.Languages;

namespace Talaia.Kernel.Links;

/// <summary>Says how the sheets of one kind are called, so that any sheet can show what it came from and what came of it.</summary>
public interface ISheetNames
{
    /// <summary>The kind of <see cref="Ref"/> that it names.</summary>
    string Kind { get; }

    /// <param name="keys">Keys of this kind.</param>
    /// <param name="drafts">Whether the reader may also see what is not published; otherwise only what everybody may see is named.</param>
    /// <returns>The names of those that exist and may be seen; the others are left out.</returns>
    Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default);
}
