using Talaia.Consultation.Forms;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Questionnaires;

/// <summary>What the questions and choices of a form are called where they stand alone, outside its pages, in every language; names of other answers in them are left out.</summary>
public static class FormLabels
{
    /// <summary>A question with what it is about: a row of a table with the table's head, a question in the group of its element with that group's name.</summary>
    /// <param name="path">In the form, without the places of repetitions.</param>
    public static LocalizedText Question(Form form, string path)
    {
        if (form.Find(path) is not FormQuestion question)
            return LocalizedText.Same(path);
        var own = Own(form, question);
        return Group(form, question) is not { Label.IsEmpty: false } group ? own
            : group.IsTable ? Joined(own, Own(form, group))
            : group.Element is not null && group.Element == question.Element ? Joined(Own(form, group), own)
            : own;
    }

    /// <summary>The words of a node itself; its name where it has none.</summary>
    public static LocalizedText Own(Form form, FormNode node) => node.Label.IsEmpty ? LocalizedText.Same(node.Name) : FormSections.Localized(node.Label, form);

    /// <param name="path">Of the question, without the places of repetitions.</param>
    public static LocalizedText Choice(Form form, string path, string code) =>
        form.Find(path) is FormQuestion { List: { } list } && form.Lists.TryGetValue(list, out var choices) && choices.Choices.FirstOrDefault(choice => choice.Name == code) is { Label.IsEmpty: false } choice
            ? FormSections.Localized(choice.Label, form) : LocalizedText.Same(code);

    /// <summary>The group around a node; null at the top.</summary>
    public static FormGroup? Group(Form form, FormNode node) => node.Parent.Length == 0 ? null : form.Find(node.Parent) as FormGroup;

    private static LocalizedText Joined(LocalizedText one, LocalizedText other) => new(Language.All
        .Select(language => new KeyValuePair<string, string?>(language.Code, $"{one.In(language.Code)}: {other.In(language.Code)}")));
}
