namespace Talaia.Consultation.Forms.Authoring;

/// <summary>A loop over a list: what stands in it, once for each choice, each time in a group of its name. <c>%(name)s</c> and <c>%(label)s</c> are the choice's.</summary>
internal static class LoopExpansion
{
    public static FormGroup Of(FormGroup loop, ChoiceList list) => loop with
    {
        Children = [.. list.Choices.Where(choice => choice.Name != "none").Select(choice => Column(loop, choice))],
    };

    private static FormGroup Column(FormGroup loop, Choice choice) => new()
    {
        Name = choice.Name,
        Path = $"{loop.Path}/{choice.Name}",
        Repeat = loop.Repeat,
        Label = choice.Label,
        Media = choice.Media,
        Place = loop.Place,
        Children = [.. loop.Children.Select(child => Moved(child, loop.Path, $"{loop.Path}/{choice.Name}", choice))],
    };

    private static FormNode Moved(FormNode node, string from, string to, Choice choice)
    {
        string Text(string language, string text) => text
            .Replace("%(name)s", choice.Name, StringComparison.Ordinal)
            .Replace("%(label)s", choice.Label.In(language), StringComparison.Ordinal);
        string? Plain(string? text) => text is null ? null : Text(FormText.NoLanguage, text);
        var moved = node switch
        {
            FormQuestion question => question with
            {
                Constraint = Plain(question.Constraint),
                Calculation = Plain(question.Calculation),
                Default = Plain(question.Default),
                ChoiceFilter = Plain(question.ChoiceFilter),
                GuidanceHint = question.GuidanceHint.Select(Text),
                ConstraintMessage = question.ConstraintMessage.Select(Text),
                RequiredMessage = question.RequiredMessage.Select(Text),
            },
            FormGroup group => group with { Children = [.. group.Children.Select(child => Moved(child, from, to, choice))] },
            _ => node,
        };
        return moved with
        {
            Path = to + node.Path[from.Length..],
            Repeat = node.Repeat is { } repeat && repeat.StartsWith(from + "/", StringComparison.Ordinal) ? to + repeat[from.Length..] : node.Repeat,
            Label = node.Label.Select(Text),
            Hint = node.Hint.Select(Text),
            Relevant = Plain(node.Relevant),
        };
    }
}
