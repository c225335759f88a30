using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Responses;

/// <summary>
/// A response to a form: the answers that are kept, and the form filled with them, which says what of them counts. A question that is hidden keeps its answer; while it is
/// hidden the answer is not asked for, counted, sent or exported.
/// </summary>
public static class FormResponse
{
    private static readonly TimeZoneInfo Home = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    /// <param name="answers">What is kept; null for a response that has not begun, which the form's defaults fill.</param>
    public static FilledForm Fill(FormPlan plan, IReadOnlyDictionary<string, AnswerValue>? answers, TimeProvider clock)
    {
        if (answers is null)
            return new FilledForm(plan, Home, clock);
        var kept = answers.ToDictionary(answer => answer.Key, answer => string.Join(' ', answer.Value.Parts));
        foreach (var (repeat, count) in answers.Keys.SelectMany(FormPath.Repetitions))
        {
            if (!kept.TryGetValue(repeat, out var said) || (int.TryParse(said, out var number) && number < count && !answers.ContainsKey(repeat)))
                kept[repeat] = $"{count}";
        }

        return FilledForm.Resume(plan, kept, Home, clock);
    }

    /// <summary>What is to be saved for these changes: they themselves, the defaults of what they begin, and what they trigger.</summary>
    /// <exception cref="InputException">`read-only`, `constraint-violated` with the author's message; nothing is to be saved.</exception>
    internal static (Dictionary<string, AnswerValue?> Changes, FilledForm Form) Take(
        Questionnaire questionnaire, IReadOnlyDictionary<string, AnswerValue>? before, IReadOnlyDictionary<string, AnswerValue?> wanted, TimeProvider clock)
    {
        var plan = questionnaire.Form;
        var known = before ?? new FilledForm(plan, Home, clock).Kept().ToDictionary(kept => kept.Key, kept => Value(questionnaire, kept.Key, kept.Value));
        var form = Fill(plan, Grown(plan, known, wanted), clock);
        var refused = wanted
            .Where(change => plan.Form.Find(FormPath.Plain(change.Key)) is FormQuestion).OrderBy(change => plan.PlaceOf(FormPath.Plain(change.Key)))
            .Where(change => !form.Answer(change.Key, change.Value is null ? "" : string.Join(' ', change.Value.Parts)) && change.Value is not null && !Equals(known.GetValueOrDefault(change.Key), change.Value))
            .Select(change => new Problem("read-only", $"{change.Key} is not answered by anybody now.", new Where(Sheet: questionnaire.Find(change.Key)?.Section, Cell: change.Key)))
            .Take(InputException.Most).ToList();
        if (refused.Count > 0)
            throw new InputException(refused);

        var changes = new Dictionary<string, AnswerValue?>(wanted);
        var kept = form.Kept().ToDictionary();
        foreach (var (path, text) in kept)
        {
            if (before is null || !known.TryGetValue(path, out var stood) || (IsReckoned(plan, path) && string.Join(' ', stood.Parts) != text))
                changes.TryAdd(path, Value(questionnaire, path, text));
        }

        var after = StandsAs(wanted, kept) && !plan.Repeats && plan.Triggered.Count == 0 ? form : Fill(plan, Over(known, changes), clock);
        var problems = after.States()
            .Where(state => state.Violation == Violation.Constraint && wanted.ContainsKey(state.Path))
            .Select(state => Violated(questionnaire, state)).Take(InputException.Most).ToList();
        return problems.Count == 0 ? (changes, after) : throw new InputException(problems);
    }

    /// <summary>Whether the form took each answer as it will be kept.</summary>
    private static bool StandsAs(IReadOnlyDictionary<string, AnswerValue?> wanted, Dictionary<string, string> kept) =>
        wanted.All(change => kept.GetValueOrDefault(change.Key) == (change.Value is null ? null : string.Join(' ', change.Value.Parts)));

    /// <summary>The changes that add a repetition behind those of a repeat.</summary>
    /// <param name="repeat">The repeat's path, with the places of the repeats around it.</param>
    /// <returns>Null where there is no such repeat, its number is reckoned, or it has all that are taken.</returns>
    public static Dictionary<string, AnswerValue?>? Add(FilledForm form, string repeat) =>
        CountOf(form, repeat) is { } count && count < FormPath.MostRepetitions ? new() { [repeat] = AnswerValue.Of($"{count + 1}") } : null;

    /// <summary>The changes that take a repetition away: those behind it move up.</summary>
    /// <param name="answers">What is kept.</param>
    /// <returns>Null where there is no such repetition, or their number is reckoned.</returns>
    public static Dictionary<string, AnswerValue?>? Remove(FilledForm form, IReadOnlyDictionary<string, AnswerValue> answers, string repeat, int place)
    {
        if (CountOf(form, repeat) is not { } count || place < 1 || place > count)
            return null;
        var after = answers.Where(answer => FormPath.PlaceIn(answer.Key, repeat) is { } at && at >= place).ToDictionary(answer => answer.Key, _ => (AnswerValue?)null);
        foreach (var (path, value) in answers.Where(answer => FormPath.PlaceIn(answer.Key, repeat) > place))
            after[FormPath.MovedUp(path, repeat, FormPath.PlaceIn(path, repeat)!.Value)] = value;
        after[repeat] = AnswerValue.Of($"{count - 1}");
        return after;
    }

    private static int? CountOf(FilledForm form, string repeat) =>
        form.States().FirstOrDefault(state => state.Path == repeat) is { Repetitions: { } count, Node: FormGroup { RepeatCount: null } } ? count : null;

    /// <summary>The answers that count now, what is reckoned among them.</summary>
    internal static Dictionary<string, AnswerValue> Counting(Questionnaire questionnaire, FilledForm form) => form.States()
        .Where(state => state is { IsRelevant: true, Value: not null, Node: FormQuestion })
        .ToDictionary(state => state.Path, state => Value(questionnaire, state.Path, state.Value!));

    /// <summary>How many questions somebody answered, of those asked now.</summary>
    internal static int Answered(FilledForm form) => form.States().Count(state => IsAsked(state) && state.Value is not null);

    /// <summary>Whether somebody is asked the question now.</summary>
    public static bool IsAsked(NodeState state) => state is { IsRelevant: true, IsReadOnly: false, Node: FormQuestion { IsShown: true, Calculation: null, Type.Answer: not AnswerKind.Nothing } };

    /// <summary>What keeps the form from being sent: `answer-missing` and `constraint-violated`, its section as sheet and path as cell.</summary>
    internal static IEnumerable<Problem> Open(Questionnaire questionnaire, FilledForm form) => form.States()
        .Where(state => state.Violation is not null)
        .Select(state => state.Violation == Violation.Constraint ? Violated(questionnaire, state)
            : new Problem("answer-missing", $"{state.Path} has no answer.", Place(questionnaire, state)));

    private static Problem Violated(Questionnaire questionnaire, NodeState state) =>
        new("constraint-violated", $"{state.Path} is not as the form wants it.", Place(questionnaire, state));

    private static Where Place(Questionnaire questionnaire, NodeState state) => new(Sheet: questionnaire.SectionOf(state.Path), Cell: state.Path);

    private static AnswerValue Value(Questionnaire questionnaire, string path, string text) =>
        questionnaire.Form.Form.Find(FormPath.Plain(path)) is FormQuestion { Type.Answer: AnswerKind.Several or AnswerKind.Ranked }
            ? AnswerValue.Of(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : AnswerValue.Of(text);

    /// <summary>Whether others than the person answering may have changed it: the number of repetitions, what a trigger reckons.</summary>
    private static bool IsReckoned(FormPlan plan, string path) => plan.Form.Find(FormPath.Plain(path)) is FormGroup or FormQuestion { Trigger: not null };

    /// <summary>With as many repetitions as the changes ask for or answer in.</summary>
    private static Dictionary<string, AnswerValue> Grown(FormPlan plan, IReadOnlyDictionary<string, AnswerValue> known, IReadOnlyDictionary<string, AnswerValue?> wanted)
    {
        var grown = new Dictionary<string, AnswerValue>(known);
        foreach (var (path, value) in wanted.Where(change => change.Value is not null))
        {
            if (plan.Form.Find(FormPath.Plain(path)) is FormGroup)
                grown[path] = value!;
            foreach (var (repeat, count) in FormPath.Repetitions(path))
            {
                if (!grown.TryGetValue(repeat, out var said) || !int.TryParse(said.Parts[0], out var number) || number < count)
                    grown[repeat] = AnswerValue.Of($"{count}");
            }
        }

        return grown;
    }

    private static Dictionary<string, AnswerValue> Over(IReadOnlyDictionary<string, AnswerValue> before, IReadOnlyDictionary<string, AnswerValue?> changes)
    {
        var after = new Dictionary<string, AnswerValue>(before);
        foreach (var (path, value) in changes)
        {
            if (value is null)
                after.Remove(path);
            else
                after[path] = value;
        }

        return after;
    }
}
