using System.Text.RegularExpressions;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Papers;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Wording;
using Talaia.Reports.Papers;

namespace Talaia.Web.Questionnaires;

/// <summary>A form as it is answered by hand: all its questions with numbers, and in words when each is to be answered.</summary>
internal sealed partial class ComposePaper
{
    private readonly FormPlan _plan;
    private readonly FormWords _words;
    private readonly Say _say;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<PaperItem> _items = [];

    private ComposePaper(FormPlan plan, FormWords words, Say say)
    {
        (_plan, _words, _say) = (plan, words, say);
        foreach (var question in plan.Form.Questions.Where(IsAsked))
            _numbers.TryAdd(question.Path, _numbers.Count + 1);
    }

    /// <param name="filled">Nobody's answers.</param>
    /// <param name="notice">Of what wave, for which town.</param>
    /// <param name="places">Where the files are that it shows; null for none.</param>
    public static Paper Of(FilledForm filled, FormPlan plan, FilePlaces? places, string notice, Say say)
    {
        var words = new FormWords(filled, say.Language.Code) { Places = places };
        var paper = new ComposePaper(plan, words, say);
        foreach (var node in plan.Form.Top)
            paper.Add(node, 2);
        return new Paper(say.Language.Code, plan.Form.Settings.Title ?? plan.Form.Settings.Id ?? "", notice, say["questionnaires.paper.lede"], say["questionnaires.paper.page", ("page", "{page}"), ("of", "{of}")], paper._items);
    }

    private static bool IsAsked(FormQuestion question) => question is { IsShown: true, Calculation: null, Type.Answer: not AnswerKind.Nothing };

    /// <summary>A note on what was reckoned from the answers says nothing on paper.</summary>
    private bool IsReckoned(FormQuestion note) => note.Label.Texts.Any(text => Named().IsMatch(text.Value))
        || (ReadCondition.Of(_plan, note) is { } condition && (condition.Says == Says.Other || (condition.Question.Length > 0 && !_numbers.ContainsKey(condition.Question))));

    private void Add(FormNode node, int level)
    {
        if (node is FormQuestion question)
        {
            if (IsAsked(question) && _numbers.TryGetValue(question.Path, out var number))
                _items.Add(Question(question, number));
            else if (question is { IsShown: true, Type.Answer: AnswerKind.Nothing } && (!question.Label.IsEmpty || _words.Files(question.Media) is not null) && !IsReckoned(question))
            {
                if (!question.Label.IsEmpty || When(node) is not null)
                    _items.Add(new PaperWords(Join(When(node), Blank(question.Label)).Trim()));
                AddFiles(question, question.Label.IsEmpty);
            }

            return;
        }

        var group = (FormGroup)node;
        if (!Asked(group).Any())
            return;
        if (!group.Label.IsEmpty)
            _items.Add(new PaperHeading(level, Blank(group.Label), When(group)));
        else if (When(group) is { } when)
            _items.Add(new PaperWords(when));
        AddFiles(group, group.Label.IsEmpty);
        if (group.IsRepeat)
            _items.Add(new PaperWords(_say["questionnaires.paper.repeat"]));
        foreach (var child in group.Children)
            Add(child, group.Label.IsEmpty ? level : level + 1);
    }

    private PaperQuestion Question(FormQuestion question, int number)
    {
        var boxes = question.Type.Answer switch
        {
            AnswerKind.One or AnswerKind.Several when _words.Codes(question).ToList() is { Count: > 0 and <= 60 } codes => codes.Select(code => _words.Choice(question, code, question.Path)).ToList(),
            // Numbered in their boxes, since pictures have no room beside each other.
            AnswerKind.Ranked when _words.ShowsChoices(question) => [.. _words.Codes(question).Take(12).Select(code => _words.Choice(question, code, question.Path))],
            AnswerKind.Acknowledged => [_say["questionnaires.acknowledge"]],
            _ => [],
        };
        IReadOnlyList<string> cells = question.Type.Answer switch
        {
            AnswerKind.Date => [_say["questionnaires.paper.day"], _say["questionnaires.paper.month"], _say["questionnaires.paper.year"]],
            AnswerKind.DateTime => [_say["questionnaires.paper.day"], _say["questionnaires.paper.month"], _say["questionnaires.paper.year"], _say["questionnaires.paper.hour"]],
            AnswerKind.Time => [_say["questionnaires.paper.hour"]],
            AnswerKind.Integer or AnswerKind.Decimal => [""],
            AnswerKind.Point => [_say["questionnaires.latitude"], _say["questionnaires.longitude"]],
            AnswerKind.Ranked when boxes.Count == 0 => [.. _words.Codes(question).Take(12).Select(code => _words.Choice(question, code, question.Path))],
            _ => [],
        };
        var lines = boxes.Count > 0 || cells.Count > 0 ? 0 : question.Type.Answer is AnswerKind.Line or AnswerKind.Area || (question.Type.Answer == AnswerKind.Text && question.Appears("multiline")) ? 6 : question.Type.Answer == AnswerKind.Text ? 2 : 1;
        var kind = question.Type.Answer switch
        {
            AnswerKind.One when boxes.Count > 0 => _say["questionnaires.paper.one"],
            AnswerKind.Several => _say["questionnaires.paper.several"],
            AnswerKind.Ranked => _say["questionnaires.paper.rank"],
            AnswerKind.File => _say["questionnaires.paper.file"],
            AnswerKind.Line => _say["questionnaires.points.line"],
            AnswerKind.Area => _say["questionnaires.points.area"],
            _ => null,
        };
        var hint = string.Join(" ", new[] { question.Hint.IsEmpty ? null : Blank(question.Hint), kind }.OfType<string>());
        var files = _words.Files(question.Media);
        if (Sounds(files) is { } sounds)
            hint = hint.Length == 0 ? sounds : $"{hint} {sounds}";
        return new PaperQuestion(number, question.Label.IsEmpty ? question.Name : Blank(question.Label), hint.Length == 0 ? null : hint, When(question), boxes, lines, cells)
        {
            Pictures = files?.Image is { } image ? [Picture(image)] : [],
            BoxPictures = question.Type.Answer is AnswerKind.One or AnswerKind.Several or AnswerKind.Ranked && boxes.Count > 0 && _words.ShowsChoices(question) ? [.. _words.Codes(question).Take(boxes.Count).Select(code => _words.Files(question, code)?.Image is { } shown ? Picture(shown) : null)] : [],
        };
    }

    /// <summary>Pictures below words, and a line that names what cannot be printed.</summary>
    private void AddFiles(FormNode node, bool isAlone)
    {
        var files = _words.Files(node.Media);
        if (files?.Image is { } image)
            _items.Add(new PaperPictures([Picture(image) with { Alt = isAlone ? node.Name : "" }]));
        if (Sounds(files) is { } sounds)
            _items.Add(new PaperWords(sounds));
    }

    private static PaperPicture Picture(ShownFile shown) => new(shown.File.Hash, shown.File.Type, shown.File.Width, shown.File.Height);

    private string? Sounds(ShownFiles? files) => string.Join(" ", new[]
    {
        files?.Audio is { } audio ? _say["questionnaires.paper.audio", ("name", audio.Name)] : null, files?.Video is { } video ? _say["questionnaires.paper.video", ("name", video.Name)] : null,
    }.OfType<string>()) is { Length: > 0 } said ? said : null;

    /// <summary>«Només si a la 3 heu respost «Sí»; si no, aneu a la 7.»</summary>
    private string? When(FormNode node)
    {
        if (ReadCondition.Of(_plan, node) is not { } condition)
            return null;
        var last = node is FormGroup group ? Asked(group).Select(question => _numbers.GetValueOrDefault(question.Path)).DefaultIfEmpty().Max() : _numbers.GetValueOrDefault(node.Path);
        var only = _say["questionnaires.paper.only-if", ("what", Said(condition))];
        return last == 0 ? only : last < _numbers.Count ? Join(only, _say["questionnaires.paper.else-go", ("number", last + 1)]) : Join(only, _say["questionnaires.paper.else-end"]);
    }

    private string Said(Condition condition)
    {
        if (condition.Says is Says.All or Says.Any)
            return string.Join($" {_say[condition.Says == Says.All ? "questionnaires.paper.and" : "questionnaires.paper.or"]} ", condition.Parts.Select(Said));
        if (condition.Says == Says.Other || !_numbers.TryGetValue(condition.Question, out var number))
            return _say["questionnaires.paper.if.other", ("what", condition.Says == Says.Other ? condition.Value : condition.Question)];
        var value = _plan.Form.Find(condition.Question) is FormQuestion question ? _words.Choice(question, condition.Value, question.Path) : condition.Value;
        return condition.Says switch
        {
            Says.Is or Says.Has => _say["questionnaires.paper.if.is", ("number", number), ("value", value)],
            Says.IsNot or Says.HasNot => _say["questionnaires.paper.if.is-not", ("number", number), ("value", value)],
            Says.IsAnswered => _say["questionnaires.paper.if.answered", ("number", number)],
            Says.IsNotAnswered => _say["questionnaires.paper.if.not-answered", ("number", number)],
            Says.LessThan => _say["questionnaires.paper.if.less", ("number", number), ("value", value)],
            Says.AtMost => _say["questionnaires.paper.if.at-most", ("number", number), ("value", value)],
            Says.MoreThan => _say["questionnaires.paper.if.more", ("number", number), ("value", value)],
            _ => _say["questionnaires.paper.if.at-least", ("number", number), ("value", value)],
        };
    }

    /// <summary>On paper nobody knows what was answered before: a blank stands for it.</summary>
    private string Blank(FormText text) => FormMarkup.Plain(Named().Replace(text.In(_words.Language, _plan.Form.Settings.DefaultLanguage), "………"), _ => "………");

    private static string Join(string? one, string other) => one is null ? other : $"{one} {other}";

    private static IEnumerable<FormQuestion> Asked(FormGroup group) =>
        group.Children.SelectMany(child => child is FormGroup inner ? Asked(inner) : child is FormQuestion question && IsAsked(question) ? [question] : []);

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Named();
}
