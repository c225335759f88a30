using Talaia.Consultation.Forms;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Web.Questionnaires;

/// <summary>
/// How questions are named where they stand apart from their page. What is asked of one element stands under its name in one line: how serious, how urgent and what is
/// missing say nothing without it.
/// </summary>
internal static class FormLines
{
    /// <summary>The group of the element that a question is about; null where there is none.</summary>
    public static FormGroup? Element(Form form, FormQuestion question) =>
        question.Element is { } element && FormLabels.Group(form, question) is { IsRepeat: false, IsTable: false, Label.IsEmpty: false } group && group.Element == element ? group : null;

    /// <summary>What stands in one line: all of one element, anything else by itself.</summary>
    /// <param name="path">With the places of repetitions.</param>
    public static string Line(Form form, FormQuestion question, string path) => Element(form, question) is null ? path : path[..path.LastIndexOf('/')];

    /// <summary>What a line is called.</summary>
    public static string Name(Form form, FormQuestion question, FormWords words, string path) =>
        ((FormNode?)Element(form, question) ?? question) is { Label.IsEmpty: false } named ? words.In(named.Label, path) : question.Name;

    /// <summary>A question with the element that it is about.</summary>
    public static string Question(Form form, FormQuestion question, FormWords words, string path) =>
        Element(form, question) is { } group ? $"{words.In(group.Label, path)}: {words.In(question.Label, path)}" : Name(form, question, words, path);
}
