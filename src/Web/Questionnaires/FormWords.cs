using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Languages;
using Talaia.Web.Ui;

namespace Talaia.Web.Questionnaires;

/// <summary>The words of a form that is being answered, in one language: the reader's where the form has it, else the form's own.</summary>
public sealed class FormWords
{
    private readonly FilledForm _filled;
    private readonly string _fallback;
    private readonly Func<string, string>? _gap;

    /// <param name="language">The reader's, as a code of ours or as the form names it.</param>
    /// <param name="gap">How a text that stands in for one that is not there in the language is marked, where somebody looks for them.</param>
    public FormWords(FilledForm filled, string language, Func<string, string>? gap = null)
    {
        (_filled, _fallback, _gap) = (filled, filled.Form.Settings.DefaultLanguage, gap);
        Language = filled.Form.Languages.FirstOrDefault(named => named == language || Base(named) == language)
            ?? (filled.Form.Languages is [FormText.NoLanguage] ? language : _fallback);
        Lang = Base(Language) == Base(language) || Language == language ? null : FormText.TagOf(Language);
    }

    /// <summary>The language of the words, as the form names it.</summary>
    public string Language { get; }

    /// <summary>For <c>lang</c>: the tag of that language where it is not the reader's; null where it is, or nobody knows.</summary>
    public string? Lang { get; }

    /// <param name="at">The path from which it names other answers.</param>
    public string In(FormText text, string at) => FormMarkup.Plain(Words(text), name => _filled.Said($"${{{name}}}", at));

    /// <summary>The same with its marks, for a label; null where it has none.</summary>
    public MarkedText? Rich(FormText text, string at) => Words(text) is var words && FormMarkup.IsMarked(words)
        ? new MarkedText(FormMarkup.Inline(words, name => _filled.Said($"${{{name}}}", at))) : null;

    /// <summary>The same with its marks, as paragraphs and lists.</summary>
    public MarkedText Blocks(FormText text, string at) => new(FormMarkup.Blocks(Words(text), name => _filled.Said($"${{{name}}}", at)));

    private string Words(FormText text)
    {
        var words = text.In(Language, _fallback);
        return _gap is not null && !text.IsEmpty && text[Language] is null && text[FormText.NoLanguage] is null ? _gap(words) : words;
    }

    public string Label(NodeState state) => state.Node.Label.IsEmpty ? state.Node.Name : In(state.Node.Label, state.Path);

    public string? Hint(NodeState state) => state.Node.Hint.IsEmpty ? null : In(state.Node.Hint, state.Path);

    public string Choice(FormQuestion question, string code, string at) =>
        question.List is { } list && _filled.Form.Lists.TryGetValue(list, out var choices) && choices.Choices.FirstOrDefault(choice => choice.Name == code) is { Label.IsEmpty: false } choice
            ? In(choice.Label, at) : code;

    /// <summary>The codes of all choices of a question's list, whether there now or not.</summary>
    public IEnumerable<string> Codes(FormQuestion question) =>
        question.List is { } list && _filled.Form.Lists.TryGetValue(list, out var choices) ? choices.Choices.Select(choice => choice.Name) : [];

    /// <summary>An answer as people read it.</summary>
    public string Answer(FormQuestion question, string text, string at) => question.Type.Answer switch
    {
        AnswerKind.One => Choice(question, text, at),
        AnswerKind.Several or AnswerKind.Ranked => string.Join(", ", text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => Choice(question, code, at))),
        AnswerKind.Acknowledged => "✓",
        AnswerKind.Time or AnswerKind.DateTime => Shown(question, text).Replace('T', ' '),
        _ => text,
    };

    public string Answer(NodeState state) => state is { Node: FormQuestion question, Value: { } value } ? Answer(question, value, state.Path) : "";

    /// <summary>An answer as a field of its kind takes it: minutes, not seconds.</summary>
    public static string Shown(FormQuestion question, string text) => question.Type.Answer switch
    {
        AnswerKind.Time when text.Length > 5 => text[..5],
        AnswerKind.DateTime when text.Length > 16 => text[..16],
        AnswerKind.Line or AnswerKind.Area => text.Replace(';', '\n'),
        _ => text,
    };

    private static string? Base(string language) => FormText.TagOf(language)?.Split('-')[0].ToLowerInvariant();
}
