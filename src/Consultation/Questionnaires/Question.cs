namespace Talaia.Consultation.Questionnaires;

public enum QuestionKind
{
    /// <summary>Exactly one of the choices.</summary>
    One,

    /// <summary>Any of the choices.</summary>
    Several,

    /// <summary>Free text.</summary>
    Text,
}

/// <summary>One question, which keeps the element of the metamodel that it asks about.</summary>
/// <param name="Path">Where it stands in the form, such as `/ET/ET.1/seriousness`; the key of its answer.</param>
/// <param name="Section">Code of the section in which it stands.</param>
/// <param name="Element">Code of the element that it asks about; empty where it asks about none.</param>
/// <param name="Asks">What is asked: see <see cref="Questionnaires.Choices"/>.</param>
/// <param name="Choices">Codes in order; empty for free text.</param>
public sealed record Question(string Path, string Section, string Element, string Asks, QuestionKind Kind, IReadOnlyList<string> Choices)
{
    /// <summary>
    /// The value as it is stored: of several choices each once and in the questionnaire's order, other values as given;
    /// null when it is empty, which clears the answer.
    /// </summary>
    public AnswerValue? Canonical(AnswerValue value) => value.IsEmpty ? null : Kind switch
    {
        QuestionKind.Several => AnswerValue.Of(Choices.Where(value.Parts.Contains)),
        _ => value,
    };
}
