using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms;

/// <summary>One choice of a list.</summary>
/// <param name="Name">What is stored; unique in its list unless the form allows otherwise.</param>
/// <param name="Media">Files by kind (image, big-image, audio, video) and language.</param>
/// <param name="Extra">The further columns of its row, which choice filters read; a header in parts keeps its colons.</param>
/// <param name="Place">Its row.</param>
public sealed record Choice(string Name, FormText Label, IReadOnlyDictionary<string, FormText> Media, IReadOnlyDictionary<string, string> Extra, Where Place);

/// <summary>A list of choices in the author's order.</summary>
/// <param name="IsExternal">Whether it stands on the sheet of external choices, which only select_one_external reads.</param>
public sealed record ChoiceList(string Name, IReadOnlyList<Choice> Choices, bool IsExternal = false)
{
    /// <summary>The name of the choice that “or_other” adds to a list.</summary>
    public const string Other = "other";
}
