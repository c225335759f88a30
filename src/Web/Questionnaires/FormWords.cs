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

    /// <summary>Where the files are that the form shows; null where it shows none.</summary>
    public FilePlaces? Places { get; init; }

    /// <returns>What stands beside a node or a choice; null where nothing does.</returns>
    public ShownFiles? Files(IReadOnlyDictionary<string, FormText> media)
    {
        if (Places is null || media.Count == 0)
            return null;
        var missing = new List<string>();
        var files = new ShownFiles(Shown("image"), Shown("big-image"), Shown("audio"), Shown("video"), missing);
        return files is { Image: null, Audio: null, Video: null, Missing.Count: 0 } ? null : files;

        ShownFile? Shown(string column)
        {
            if (!media.TryGetValue(column, out var names) || names.In(Language, _fallback) is not { Length: > 0 } name)
                return null;
            if (Places.Shelf[name] is { } file)
                return new ShownFile(name, Places.Address(file.Hash), file);
            if (Places.TellsMissing)
                missing.Add(name);
            return null;
        }
    }

    /// <returns>What stands beside a choice of a question; null where nothing does.</returns>
    public ShownFiles? Files(FormQuestion question, string code) => Places is not null && ListOf(question)?.FirstOrDefault(choice => choice.Name == code) is { } choice ? Files(choice.Media) : null;

    /// <summary>Whether something stands beside a choice of a question.</summary>
    public bool ShowsChoices(FormQuestion question) => Places is not null && ListOf(question)?.Any(choice => Files(choice.Media) is not null) == true;

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

    private IReadOnlyList<Talaia.Consultation.Forms.Choice>? ListOf(FormQuestion question) => question.List is { } list ? _filled.Form.Lists.GetValueOrDefault(list)?.Choices : null;

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
