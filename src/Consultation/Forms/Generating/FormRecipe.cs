using Talaia.Kernel.Texts;
using Talaia.Metamodel.Elements;

namespace Talaia.Consultation.Forms.Generating;

/// <summary>What the office decides of a form that is made from the metamodel; the rest follows from the release.</summary>
/// <param name="Title">Its name. The identifier follows from it, so that the same name of another release is another version of the same form.</param>
/// <param name="Areas">Codes of the areas that are asked about; empty for all.</param>
/// <param name="Depth">The level of the elements that are asked about, 2 to 4. Where a branch ends above, its last element is asked about.</param>
/// <param name="HasText">Whether each area ends with a free text.</param>
public sealed record FormRecipe(string Title, IReadOnlyCollection<string> Areas, int Depth = ElementLevel.Scope, AskPattern Pattern = AskPattern.Needs, bool HasText = true)
{
    public const int Deepest = 4;

    /// <summary>The identifier, where it does not follow from the name.</summary>
    internal string? Key { get; init; }

    internal string Id => Key ?? (Folding.Slug(Title) is { Length: > 0 } slug ? slug : "metamodel");
}
