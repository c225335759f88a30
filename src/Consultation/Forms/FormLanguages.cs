namespace Talaia.Consultation.Forms;

/// <summary>The languages of a form.</summary>
internal static class FormLanguages
{
    /// <returns>Each once, in the order in which texts name them.</returns>
    public static IReadOnlyList<string> Of(IEnumerable<FormNode> nodes, IEnumerable<ChoiceList> lists)
    {
        var texts = nodes.SelectMany(Texts).Concat(lists.Where(list => !list.IsExternal).SelectMany(list => list.Choices).SelectMany(choice => choice.Media.Values.Prepend(choice.Label)));
        var languages = texts.SelectMany(text => text.Languages).Where(language => language != FormText.NoLanguage).Distinct().ToList();
        return languages.Count == 0 ? [FormText.NoLanguage] : languages;
    }

    /// <summary>Every text of a node.</summary>
    public static IEnumerable<FormText> Texts(FormNode node) => node is FormQuestion question
        ? [question.Label, question.Hint, question.GuidanceHint, question.ConstraintMessage, question.RequiredMessage, .. question.Media.Values]
        : [node.Label, node.Hint, .. node.Media.Values];
}
