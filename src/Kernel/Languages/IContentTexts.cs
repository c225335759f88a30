using Talaia.Kernel.Links;

namespace Talaia.Kernel.Languages;

/// <summary>A text of a sheet, for whoever looks after the languages.</summary>
/// <param name="Field">Its name in the sheet's form (`title`).</param>
/// <param name="Name">How the sheet is called.</param>
/// <param name="IsOpen">It may still be written, so that a gap can be filled.</param>
public sealed record ContentText(Ref Sheet, string Field, LocalizedText Name, LocalizedText Text, bool IsOpen);

/// <summary>The texts of the sheets of one kind, which are written in several languages.</summary>
public interface IContentTexts
{
    /// <summary>The kind of <see cref="Ref"/> whose texts it knows.</summary>
    string Kind { get; }

    /// <returns>Every text that is not empty in all languages.</returns>
    Task<IReadOnlyList<ContentText>> ListAsync(CancellationToken cancel = default);

    /// <summary>Takes the machine's mark from a text, in the caller's transaction.</summary>
    /// <returns>False where there is no such text, or no such mark.</returns>
    Task<bool> ReviewAsync(string key, string field, string language, CancellationToken cancel = default);
}
