using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Media;

namespace Talaia.Consultation.Forms.Versions;

/// <summary>What a version of a form changes against another. Places are paths of nodes, of choices <c>list/name</c>.</summary>
/// <param name="AddedQuestions">Paths that only the newer has.</param>
/// <param name="RemovedQuestions">Paths that only the older has; their answers are asked no more.</param>
/// <param name="ChangedQuestions">Paths of both whose type, rules or choices differ.</param>
/// <param name="ChangedTexts">Paths, and choices, of both whose words differ in any language.</param>
public sealed record FormChanges(
    IReadOnlyList<string> AddedQuestions, IReadOnlyList<string> RemovedQuestions, IReadOnlyList<string> ChangedQuestions,
    IReadOnlyList<string> AddedChoices, IReadOnlyList<string> RemovedChoices, IReadOnlyList<string> ChangedTexts)
{
    /// <summary>The names of files whose content differs.</summary>
    public IReadOnlyList<string> ChangedMedia { get; init; } = [];

    public bool IsEmpty => AddedQuestions.Count + RemovedQuestions.Count + ChangedQuestions.Count + AddedChoices.Count + RemovedChoices.Count + ChangedTexts.Count + ChangedMedia.Count == 0;

    public static FormChanges Between(FormPlan older, MediaShelf had, FormPlan newer, MediaShelf has) =>
        Between(older.Form, newer.Form) with { ChangedMedia = Media(had, has) };

    /// <summary>The names that both have for something else.</summary>
    internal static IReadOnlyList<string> Media(MediaShelf had, MediaShelf has) => [.. has.Files.Where(file => had[file.Key] is { } before && before.Hash != file.Value.Hash).Select(file => file.Key)];

    public static FormChanges Between(Form older, Form newer)
    {
        var (before, after) = (Nodes(older), Nodes(newer));
        var (choicesBefore, choicesAfter) = (Choices(older), Choices(newer));
        return new FormChanges(
            [.. after.Keys.Where(path => !before.ContainsKey(path))],
            [.. before.Keys.Where(path => !after.ContainsKey(path))],
            [.. after.Where(node => before.TryGetValue(node.Key, out var old) && Rules(old) != Rules(node.Value)).Select(node => node.Key)],
            [.. choicesAfter.Keys.Where(choice => !choicesBefore.ContainsKey(choice))],
            [.. choicesBefore.Keys.Where(choice => !choicesAfter.ContainsKey(choice))],
            [
                .. after.Where(node => before.TryGetValue(node.Key, out var old) && !FormLanguages.Texts(old).SequenceEqual(FormLanguages.Texts(node.Value))).Select(node => node.Key),
                .. choicesAfter.Where(choice => choicesBefore.TryGetValue(choice.Key, out var old) && !old.SequenceEqual(choice.Value)).Select(choice => choice.Key),
            ]);
    }

    private static Dictionary<string, FormNode> Nodes(Form form) => form.Nodes.DistinctBy(node => node.Path).ToDictionary(node => node.Path);

    private static Dictionary<string, IReadOnlyList<FormText>> Choices(Form form) => form.AllLists
        .SelectMany(list => list.Choices.Select(choice => (Key: $"{list.Name}/{choice.Name}", Texts: (IReadOnlyList<FormText>)[choice.Label, .. choice.Media.Values])))
        .DistinctBy(choice => choice.Key).ToDictionary(choice => choice.Key, choice => choice.Texts);

    /// <summary>All of a node that decides what is asked and what is taken.</summary>
    private static (string, string?, string?, string?, string?, string?) Rules(FormNode node) => node switch
    {
        FormQuestion question => (question.Type.Name, question.Relevant, question.Constraint, question.Calculation,
            $"{question.Required}|{question.ReadOnly}|{question.Default}|{question.Element}", $"{question.List}|{question.ChoiceFilter}|{question.WrittenParameters}|{question.Appearance}"),
        FormGroup group => (group.IsRepeat ? "repeat" : "group", group.Relevant, group.RepeatCount, group.ReadOnly, group.Element, group.Appearance),
        _ => default,
    };
}
