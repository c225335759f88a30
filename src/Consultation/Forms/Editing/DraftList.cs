namespace Talaia.Consultation.Forms.Editing;

/// <summary>A list of choices that is being edited.</summary>
/// <param name="Rows">The rows of the sheet, from 2 on.</param>
/// <param name="Choices">The cells of each choice that hold something, by header; without the name of the list.</param>
public sealed record DraftList(string Name, IReadOnlyList<int> Rows, IReadOnlyList<IReadOnlyDictionary<string, string>> Choices)
{
    /// <summary>The further columns, which filters read.</summary>
    public IReadOnlyList<string> Further => [.. Choices.SelectMany(choice => choice.Keys).Where(header => header != "name" && ColumnHeaders.Translation(header) is null).Distinct()];

    /// <summary>Whether both have the same choices, texts and all.</summary>
    public bool Says(DraftList other) => Choices.Count == other.Choices.Count && Choices.Zip(other.Choices).All(pair => Same(pair.First, pair.Second));

    internal static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(cell => other.TryGetValue(cell.Key, out var text) && text == cell.Value);
}
