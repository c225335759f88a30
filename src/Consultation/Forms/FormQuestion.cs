using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms;

/// <summary>A question, or a value that nobody is asked for: a calculation, a hidden value, metadata.</summary>
public sealed record FormQuestion : FormNode
{
    public required QuestionType Type { get; init; }

    /// <summary>What the answers are chosen from: the name of a list, of a file (<c>towns.csv</c>), or the answers of a repeat (<c>${name}</c>). A range's tick labels.</summary>
    public string? List { get; init; }

    public string? ChoiceFilter { get; init; }

    public FormText GuidanceHint { get; init; } = FormText.Empty;

    /// <summary>An expression, or a plain yes or no; see <see cref="YesNo"/>.</summary>
    public string? Required { get; init; }

    public FormText RequiredMessage { get; init; } = FormText.Empty;

    public string? Constraint { get; init; }

    public FormText ConstraintMessage { get; init; } = FormText.Empty;

    public string? Calculation { get; init; }

    public string? Default { get; init; }

    /// <summary>The questions, as <c>${name}</c> with commas between, whose change reckons the calculation.</summary>
    public string? Trigger { get; init; }

    /// <summary>The settings of the type, such as a range's start, end and step; complete with what is not written.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = Nothing.Texts;

    /// <summary>The parameters as their author wrote them.</summary>
    public string? WrittenParameters { get; init; }

    /// <summary>Whether its row says “or_other”: the list has a choice “other”, and a text stands behind the question.</summary>
    public bool HasOther { get; init; }

    /// <summary>Whether it is a row of the table around it, whose choices stand in the head.</summary>
    public bool IsInTable { get; init; }

    /// <summary>Whether the default is reckoned when the form begins, rather than a value.</summary>
    public bool HasDynamicDefault => DynamicDefault.Is(Default, Type);

    /// <summary>Whether somebody is asked: a question with a calculation and no text is reckoned out of sight.</summary>
    public bool IsShown => Type.IsShown && (!Label.IsEmpty || !Hint.IsEmpty || (Calculation is null && Trigger is null));
}
