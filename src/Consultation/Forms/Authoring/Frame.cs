namespace Talaia.Consultation.Forms.Authoring;

/// <summary>A group that is being read: the rows between its begin and its end.</summary>
/// <param name="Group">What its row says; at the top a group without a name.</param>
/// <param name="Begun">The row that began it; null at the top.</param>
/// <param name="Loop">The list that a loop goes over.</param>
/// <param name="Around">The groups from the outermost to this one, with whether each is a repeat.</param>
internal sealed record Frame(FormGroup Group, Control? Control, AuthoredRow? Begun, ChoiceList? Loop, IReadOnlyList<(string Name, bool IsRepeat)> Around)
{
    public List<FormNode> Children { get; } = [];

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public HashSet<string> NamesWithoutCase { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Path of the innermost repeat for what stands inside.</summary>
    public string? Repeat => Group.IsRepeat ? Group.Path : Group.Repeat;
}
