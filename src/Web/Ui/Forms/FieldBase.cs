using Microsoft.AspNetCore.Components;

namespace Talaia.Web.Ui;

/// <summary>What every field has: a name, a label, perhaps a hint and an error, and the ids that tie them together.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>The name under which the form sends it.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter] public string? Hint { get; set; }

    /// <summary>The label with marks in it, such as a form's author writes; null where it is plain.</summary>
    [Parameter] public MarkedText? Rich { get; set; }

    /// <summary>The hint with marks in it.</summary>
    [Parameter] public MarkedText? RichHint { get; set; }

    /// <summary>What is shown between the words and the control: a picture, sound.</summary>
    [Parameter] public RenderFragment? Shows { get; set; }

    /// <summary>What is wrong; without it, the problem of this name that the form or page carries.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>Says «(opcional)» beside the label.</summary>
    [Parameter] public bool IsOptional { get; set; }

    /// <summary>Tells fields of one name apart where a page has a form for each of many things.</summary>
    [Parameter] public string? Of { get; set; }

    [CascadingParameter] public IReadOnlyList<Problem>? Problems { get; set; }

    /// <summary>The id of the first control, where the error summary leads.</summary>
    public string Id => ElementId.For("f", Of is null ? Name : $"{Name}-{Of}");

    public string? ShownError => Error ?? Problems?.FirstOrDefault(problem => problem.Field == Name)?.Message;

    /// <summary>For <c>aria-invalid</c>: said only when true.</summary>
    protected string? Invalid => ShownError is null ? null : "true";

    /// <summary>For <c>aria-describedby</c>: hint and error, whichever there are.</summary>
    protected string? DescribedBy => (Hint, ShownError) switch
    {
        (null, null) => null,
        (not null, null) => $"{Id}-hint",
        (null, not null) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };
}
