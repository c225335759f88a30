using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Editing;
using Talaia.Kernel.Wording;
using Talaia.Web.Questionnaires;
using Talaia.Web.Ui;
using Problem = Talaia.Kernel.Problems.Problem;

namespace Talaia.Web.FormEditor;

/// <summary>How the editor speaks of a form: types in plain words, faults with what to do.</summary>
internal static class EditorWords
{
    /// <summary>
    /// Faults of which the editor says what to do at the field before the author's eyes: here its words win over those of <see cref="FormFault"/>, which speak of sheets and columns to somebody
    /// with a file. Where both would say the same, only those stand.
    /// </summary>
    internal static readonly IReadOnlySet<string> Told = new HashSet<string>(StringComparer.Ordinal)
    {
        "missing-label", "missing-name", "bad-name", "duplicate-name", "like-name", "unknown-name", "unknown-list", "missing-choices", "no-questions", "duplicate-choice", "missing-translation", "unknown-type",
        "ambiguous-name",
    };

    public static string Fault(Problem problem, Say say) =>
        Told.Contains(problem.Code) ? say[$"formeditor.fault.{problem.Code}", FileFault.What(problem, say)].TrimEnd() : FormFault.Said(problem, say);

    public static string Type(string type, Say say) => EditorFields.Types.Contains(type) || type is "group" or "repeat" ? say[$"formeditor.type.{type.Replace('_', '-').ToLowerInvariant()}"] : type;

    /// <summary>A node by its label, else its name.</summary>
    public static string Name(DraftNode node, DraftBook book, string language)
    {
        var label = node.Text("label");
        var text = label.IsEmpty ? node.Name : label.In(language, book.DefaultLanguage).Split('\n')[0];
        return text.Length == 0 ? node.Type : text.Length > 90 ? $"{text[..90]}…" : text;
    }

    public static string Language(string language, Say say) => language == FormText.NoLanguage ? say["formeditor.no-language"] : language;

    /// <summary>For <c>lang</c>; null where nobody knows.</summary>
    public static string? Lang(string language) => language == FormText.NoLanguage ? null : FormText.TagOf(language);

    /// <summary>The header of a column in a language.</summary>
    public static string Header(string column, string language) => language == FormText.NoLanguage ? column : $"{column}::{language}";

    /// <summary>The languages that a text of the node lacks while another has it.</summary>
    public static IReadOnlyList<string> Gaps(DraftNode node, DraftBook book, string column)
    {
        var text = node.Text(column);
        return text.IsEmpty || text[FormText.NoLanguage] is not null ? [] : [.. book.Languages.Where(language => language != FormText.NoLanguage && text[language] is null)];
    }
}
