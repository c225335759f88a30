using Talaia.Consultation.Expressions.Evaluation;
using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>
/// A form while somebody answers it: what is asked now, what was answered, what is reckoned, what is wrong. Every change settles all that hangs on it. A hidden question
/// keeps its answer and is empty to all others until it is shown again. Not for several threads.
/// </summary>
public sealed class FilledForm
{
    private readonly FormPlan _plan;
    private readonly AnswerTree _tree;
    private readonly Reckoning _reckoning;
    private List<NodeState>? _states;
    private readonly TimeProvider _clock;

    /// <param name="zone">Where dates without offset are at home.</param>
    public FilledForm(FormPlan plan, TimeZoneInfo zone, TimeProvider clock)
        : this(plan, zone, clock, Around(plan, zone, clock))
    {
        _reckoning.Settle(plan.Order, again: true);
        _reckoning.Begin(_tree.All);
        _reckoning.Settle(plan.Order, again: false);
    }

    private FilledForm(FormPlan plan, TimeZoneInfo zone, TimeProvider clock, Surroundings surroundings)
    {
        (_plan, Zone, _clock) = (plan, zone, clock);
        _tree = new AnswerTree(plan);
        _reckoning = new Reckoning(plan, _tree, surroundings);
    }

    /// <summary>What is being answered.</summary>
    public Form Form => _plan.Form;

    internal FormPlan Plan => _plan;

    internal AnswerTree Tree => _tree;

    internal TimeZoneInfo Zone { get; }

    /// <summary>A form as it was left: with the answers that were kept and no others, defaults not taken again.</summary>
    /// <param name="kept">What <see cref="Kept"/> gave.</param>
    /// <param name="zone">Where dates without offset are at home.</param>
    public static FilledForm Resume(FormPlan plan, IReadOnlyDictionary<string, string> kept, TimeZoneInfo zone, TimeProvider clock)
    {
        // Nothing is reckoned before the answers are there: it would all be reckoned again.
        var form = new FilledForm(plan, zone, clock, Around(plan, zone, clock));
        if (!plan.Repeats)
        {
            form.Put(kept, out _);
            form._reckoning.Settle(plan.Order, again: true);
            return form;
        }

        foreach (var (path, count) in kept.Where(answer => plan.Form.Find(Plain(answer.Key)) is FormGroup).OrderBy(answer => answer.Key.Count(c => c == '/')))
            form.Repeat(path, int.TryParse(count, out var number) ? number : 1);

        // Repetitions whose number is reckoned come with the answers that it is reckoned from.
        for (var (round, there) = (0, -1); round < 5 && there != form.Put(kept, out there); round++)
            form._reckoning.Settle(plan.Order, again: true);
        return form;
    }

    /// <summary>What has to be kept so that the form can be resumed: answers, hidden ones too, and the number of repetitions. What is reckoned anew is not.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept()
    {
        foreach (var definition in _plan.Form.Nodes)
        {
            if (definition is FormQuestion question && IsKept(question))
            {
                foreach (var node in _tree.Of(question).Where(node => node.Stored.Length > 0))
                    yield return new(node.Path, node.Stored);
            }
            else if (definition is FormGroup { IsRepeat: true, RepeatCount: null } repeat)
            {
                foreach (var within in _tree.Around(repeat))
                    yield return new($"{within.Path}/{repeat.Name}", within.Children.Count(child => ReferenceEquals(child.Definition, repeat)).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The words of the form with the answers that they name: <c>${name}</c> as it stands nearest to a place.</summary>
    public string Said(string text, string at) => !text.Contains("${", StringComparison.Ordinal) ? text : System.Text.RegularExpressions.Regex.Replace(text, @"\$\{\s*([^}]+?)\s*\}", match =>
        _plan.Form.Named(match.Groups[1].Value).FirstOrDefault() is not { } named ? ""
            : _tree.Of(named).MaxBy(node => node.Path.Zip(at).TakeWhile(pair => pair.First == pair.Second).Count())?.Text ?? "");

    private bool IsKept(FormQuestion question) => _plan.Logic(question) is { Calculation: null } or { IsTriggered: true };

    private int Put(IReadOnlyDictionary<string, string> kept, out int there)
    {
        there = 0;
        foreach (var question in _plan.Form.Questions.Where(IsKept))
        {
            foreach (var node in _tree.Of(question))
            {
                node.Stored = kept.GetValueOrDefault(node.Path) ?? "";
                there++;
            }
        }

        return there;
    }

    private void Repeat(string path, int count)
    {
        if (_tree.Find(path[..path.LastIndexOf('/')] is { Length: > 0 } outer ? outer : "/") is not { } within)
            return;
        var name = path[(path.LastIndexOf('/') + 1)..];
        int Now() => within.Children.Count(child => child.Name == name && child.Definition is FormGroup { IsRepeat: true });
        for (var now = Now(); now < count && Place(path) is not null; now++)
        {
        }

        for (var now = Now(); now > count && Take($"{path}[{now}]"); now--)
        {
        }
    }

    private static string Plain(string path) => Questionnaires.FormPath.Plain(path);

    /// <summary>Everything there is, in the order of the form; repetitions one by one.</summary>
    public IReadOnlyList<NodeState> States() => _states ??= StatesOf.All(_plan, _tree, _reckoning);

    /// <summary>Gives an answer; the empty text clears it. What its kind cannot be is none; a choice that is not there now is none.</summary>
    /// <param name="path">With the places of repetitions: «/area[2]/need».</param>
    /// <returns>False where there is no such question, or it is only read.</returns>
    public bool Answer(string path, string value)
    {
        if (_tree.Find(path) is not { Definition: FormQuestion question } node || StatesOf.IsReadOnly(_plan, node, _reckoning))
            return false;
        var formed = AnswerForm.Of(question, value);
        var given = node.Options is { } options && formed.Length > 0 ? Chosen.Given(question.Type.Answer, formed, options) : formed;
        if (given == node.Stored)
            return true;
        node.Stored = given;
        _states = null;
        Triggered(question.Path);
        _reckoning.Settle(_plan.Affected(question.Path), again: true);
        return true;
    }

    /// <summary>One repetition more of the repeat at this path.</summary>
    /// <returns>False where there is no such repeat, or its number is reckoned.</returns>
    public bool Add(string path)
    {
        if (Place(path) is not { } added)
            return false;
        _states = null;
        _reckoning.Settle(_plan.Order, again: false);
        _reckoning.Begin(added);
        _reckoning.Settle(_plan.Order, again: false);
        return true;
    }

    private AnswerNode? Place(string path)
    {
        var cut = path.LastIndexOf('/');
        if (cut < 0 || (cut == 0 ? _tree.All : _tree.Find(path[..cut])) is not { } within)
            return null;
        var name = AnswerTree.Step(path[(cut + 1)..]).Name;
        var siblings = within.Definition is FormGroup group ? group.Children : _plan.Form.Top;
        if (siblings.FirstOrDefault(one => one.Name == name) is not FormGroup { IsRepeat: true, RepeatCount: null } repeat)
            return null;
        return _tree.Add(repeat, within);
    }

    /// <summary>A form of its own that stands as this one does.</summary>
    internal FilledForm Copy() => Resume(_plan, Kept().ToDictionary(), Zone, _clock);

    /// <summary>One repetition more, also where their number is reckoned, to see how it would stand.</summary>
    /// <returns>Its path; null where there is no such repeat.</returns>
    internal string? AddFurther(string path)
    {
        var cut = path.LastIndexOf('/');
        if ((cut == 0 ? _tree.All : _tree.Find(path[..cut])) is not { } within || _plan.Form.Find(Plain(path)) is not FormGroup { IsRepeat: true } repeat)
            return null;
        var added = _tree.Add(repeat, within);
        NodeLogic[] settled = [.. _plan.Order.Where(logic => logic.RepeatCount is null)];
        _reckoning.Settle(settled, again: false);
        _reckoning.Begin(added);
        _reckoning.Settle(settled, again: false);
        _states = null;
        return added.Path;
    }

    /// <summary>Takes the repetition at this path away; without a place, the last one.</summary>
    /// <returns>False where there is none, or their number is reckoned.</returns>
    public bool Remove(string path)
    {
        if (!Take(path))
            return false;
        _states = null;
        _reckoning.Settle(_plan.Order, again: false);
        return true;
    }

    private bool Take(string path)
    {
        var node = _tree.Find(path);
        if (node?.Definition is not FormGroup { IsRepeat: true, RepeatCount: null })
            return false;
        _tree.Remove(path.EndsWith(']') ? node : node.Parent!.Children.Last(child => ReferenceEquals(child.Definition, node.Definition)));
        return true;
    }

    /// <summary>Calculations that only a trigger reckons; each may trigger others.</summary>
    private void Triggered(string changed)
    {
        if (_plan.Triggered.Count == 0)
            return;
        var open = new Queue<string>([changed]);
        var seen = new HashSet<string>([changed], StringComparer.Ordinal);
        while (open.TryDequeue(out var path))
        {
            _reckoning.Settle(_plan.Affected(path), again: true);
            foreach (var logic in _plan.Triggered.Where(logic => logic.Triggers.Contains(path, StringComparer.Ordinal)))
            {
                foreach (var node in _tree.Of(logic.Node).Where(node => node.IsRelevant))
                    node.Stored = logic.Calculation is { } calculation ? AnswerForm.Of((FormQuestion)logic.Node, _reckoning.Text(calculation, node)) : "";
                _reckoning.Settle(_plan.Affected(logic.Node.Path), again: true);
                if (seen.Add(logic.Node.Path))
                    open.Enqueue(logic.Node.Path);
            }
        }
    }

    private static Surroundings Around(FormPlan plan, TimeZoneInfo zone, TimeProvider clock) => new(zone, clock)
    {
        Instance = plan.List,
        ChoiceName = (_, value, path) => ChoiceName(plan, value, path),
        Version = plan.Form.Settings.Version ?? "",
    };

    /// <summary>«jr:choice-name(value, '/data/question')», in the form's own language.</summary>
    private static string? ChoiceName(FormPlan plan, string value, string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..].Trim('$', '{', '}', ' ');
        var question = plan.Form.Named(name).OfType<FormQuestion>().FirstOrDefault(one => one.Type.IsChoice);
        if (question?.List is not { } list || !plan.Form.Lists.TryGetValue(list, out var choices))
            return null;
        return choices.Choices.FirstOrDefault(choice => choice.Name == value)?.Label.In(plan.Form.Settings.DefaultLanguage) ?? "";
    }
}
