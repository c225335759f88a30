using FsCheck.Xunit;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Tests.Forms.Filling;

/// <summary>What is reckoned quickly is what would be reckoned plainly.</summary>
public sealed class ReckoningProperties
{
    private static readonly TimeZoneInfo Home = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    private static readonly FormPlan Plan = new(Tables.Compile("""
        | survey  |                         |         |          |                          |                       |                      |              |                                |                      |
        |         | type                    | name    | label    | relevant                 | constraint            | required             | repeat_count | calculation                    | choice_filter        |
        |         | select_one comarca      | comarca | Comarca? |                          |                       | yes                  |              |                                |                      |
        |         | select_one poble        | poble   | Poble?   |                          |                       |                      |              |                                | comarca = ${comarca} |
        |         | integer                 | quants  | Quants?  | ${poble} != ''           | . < 4                 | ${comarca} = 'osona' |              |                                |                      |
        |         | text                    | lliure  | Lliure?  |                          |                       |                      |              |                                |                      |
        |         | begin_repeat            | area    | Àrea     |                          |                       |                      |              |                                |                      |
        |         | text                    | nom     | Nom?     |                          |                       | yes                  |              |                                |                      |
        |         | select_multiple comarca | on      | On?      | ${nom} = 'vores'         | count-selected(.) < 2 |                      |              |                                |                      |
        |         | begin_group             | dins    | Dins     | selected(${on}, 'osona') |                       |                      |              |                                |                      |
        |         | decimal                 | hores   | Hores?   |                          |                       |                      |              |                                |                      |
        |         | end_group               |         |          |                          |                       |                      |              |                                |                      |
        |         | end_repeat              |         |          |                          |                       |                      |              |                                |                      |
        |         | begin_repeat            | lloc    | Lloc     |                          |                       |                      | if(${quants} != '', ${quants}, 0) |           |                      |
        |         | text                    | qui     | Qui?     |                          |                       |                      |              |                                |                      |
        |         | end_repeat              |         |          |                          |                       |                      |              |                                |                      |
        |         | calculate               | total   |          |                          |                       |                      |              | sum(${hores}) + count(${lloc}) |                      |
        |         | text                    | final   | Final?   | ${total} > 3             |                       | yes                  |              |                                |                      |
        | choices |                         |         |          |                          |
        |         | list_name               | name    | label    | comarca                  |
        |         | comarca                 | osona   | Osona    |                          |
        |         | comarca                 | bages   | Bages    |                          |
        |         | poble                   | vic     | Vic      | osona                    |
        |         | poble                   | manlleu | Manlleu  | osona                    |
        |         | poble                   | manresa | Manresa  | bages                    |
        """));

    private static readonly Questionnaire Once = new(new FormPlan(Tables.Compile("""
        | survey  |                         |         |          |                    |                       |                      |         |                     |                      |
        |         | type                    | name    | label    | relevant           | constraint            | required             | default | calculation         | choice_filter        |
        |         | select_one comarca      | comarca | Comarca? |                    |                       | yes                  | osona   |                     |                      |
        |         | select_one poble        | poble   | Poble?   |                    |                       |                      |         |                     | comarca = ${comarca} |
        |         | integer                 | quants  | Quants?  | ${poble} != ''     | . < 4                 | ${comarca} = 'osona' |         |                     |                      |
        |         | select_multiple comarca | on      | On?      | ${quants} > 1      | count-selected(.) < 2 |                      |         |                     |                      |
        |         | calculate               | total   |          |                    |                       |                      |         | ${quants} * 2       |                      |
        |         | text                    | final   | Final?   | ${total} > 3       |                       | yes                  |         |                     |                      |
        | choices |                         |         |          |                    |
        |         | list_name               | name    | label    | comarca            |
        |         | comarca                 | osona   | Osona    |                    |
        |         | comarca                 | bages   | Bages    |                    |
        |         | poble                   | vic     | Vic      | osona              |
        |         | poble                   | manresa | Manresa  | bages              |
        """)));

    private static readonly (string Path, string[] Values)[] AskedOnce =
        [("/comarca", ["osona", "bages", ""]), ("/poble", ["vic", "manresa", ""]), ("/quants", ["0", "2", "3", ""]), ("/on", ["osona", "bages", ""]), ("/final", ["fet", ""])];

    /// <summary>A save fills the form once, and only where that could differ from what is kept a second time.</summary>
    [Property(MaxTest = 300)]
    public void What_a_save_leaves_filled_stands_as_the_form_filled_anew_with_what_it_keeps(int seed)
    {
        var random = new Random(seed);
        Dictionary<string, AnswerValue>? before = null;
        for (var save = 0; save < 6; save++)
        {
            var wanted = AskedOnce.Where(_ => random.Next(2) == 0).ToDictionary(asked => asked.Path, asked => asked.Values[random.Next(asked.Values.Length)] is { Length: > 0 } value ? AnswerValue.Of(value) : null);
            try
            {
                var (changes, form) = FormResponse.Take(Once, before, wanted, TimeProvider.System);
                before = new(before ?? []);
                foreach (var (path, value) in changes)
                {
                    before.Remove(path);
                    if (value is not null)
                        before[path] = value;
                }

                Assert.Equal(Said(FormResponse.Fill(Once.Form, before, TimeProvider.System)), Said(form));
            }
            catch (InputException)
            {
                // Refused: nothing is kept of it.
            }
        }
    }

    /// <summary>A device that chose before another one changed what there is to choose: its answer is kept, as a hidden one is, and comes back with the choice.</summary>
    [Fact]
    public void A_choice_that_is_not_there_when_it_arrives_is_kept_and_the_form_says_so()
    {
        var before = new Dictionary<string, AnswerValue> { ["/comarca"] = AnswerValue.Of("bages") };
        var (changes, form) = FormResponse.Take(Once, before, new Dictionary<string, AnswerValue?> { ["/poble"] = AnswerValue.Of("vic") }, TimeProvider.System);
        Assert.Equal("vic", changes["/poble"]!.Parts[0]);
        Assert.Equal("vic", form.Kept().ToDictionary()["/poble"]);
        Assert.Null(form.States().Single(state => state.Path == "/poble").Value);
    }

    private static readonly (string Path, string[] Values)[] Asked =
    [
        ("/comarca", ["osona", "bages", ""]), ("/poble", ["vic", "manlleu", "manresa", ""]), ("/quants", ["0", "2", "3", "7", ""]), ("/lliure", ["sí", ""]), ("/area[1]/nom", ["vores", "centre", ""]),
        ("/area[1]/on", ["osona", "osona bages", "bages", ""]), ("/area[1]/dins/hores", ["2.5", ""]), ("/area[2]/nom", ["vores", "u"]), ("/area[2]/on", ["osona", ""]), ("/area[2]/dins/hores", ["4"]),
        ("/lloc[1]/qui", ["ella", ""]), ("/lloc[3]/qui", ["ell"]), ("/final", ["fet", ""]),
    ];

    /// <summary>
    /// After an answer only what hangs on it is reckoned; a form that is resumed is reckoned whole. The number of places is always one: where it is none, a form leaves the repetitions that it has, and
    /// a resumed one has none.
    /// </summary>
    [Property(MaxTest = 200)]
    public void A_form_that_was_answered_step_by_step_stands_as_one_that_is_resumed_with_its_answers(int seed)
    {
        var form = Filled(seed, 30);
        Assert.Equal(Said(FilledForm.Resume(Plan, form.Kept().ToDictionary(), Home, TimeProvider.System)), Said(form));
    }

    /// <summary>Answers at such places are read as they are kept, without filling the form.</summary>
    [Property(MaxTest = 200)]
    public void What_cannot_differ_counts_as_it_is_kept(int seed)
    {
        var form = Filled(seed, 30);
        var questionnaire = new Questionnaire(Plan);
        var counting = FormResponse.Counting(questionnaire, form);
        foreach (var (path, text) in form.Kept().Where(kept => Plan.Form.Find(FormPath.Plain(kept.Key)) is FormQuestion && !CountedAnswers.MayDiffer(Plan, [kept.Key])))
            Assert.Equal((path, text), (path, counting.TryGetValue(path, out var counted) ? string.Join(' ', counted.Parts) : null));
        Assert.False(questionnaire.CountsAsKept);
    }

    /// <summary>The questionnaire that is made of a release: of such a one no response is filled to be counted.</summary>
    [Property(MaxTest = 100)]
    public void Where_all_counts_as_it_is_kept_filling_the_form_finds_the_same(int seed)
    {
        var (random, plan) = (new Random(seed), Sample.Questionnaire.Form);
        Assert.True(Sample.Questionnaire.CountsAsKept);
        var form = new FilledForm(plan, Home, TimeProvider.System);
        foreach (var state in form.States().Where(state => state.Node is FormQuestion && random.Next(3) > 0))
            form.Answer(state.Path, state.Options is { Count: > 0 } options ? options[random.Next(options.Count)] : "Text");
        var kept = form.Kept().ToDictionary(answer => answer.Key, answer => answer.Value);
        Assert.Equal(
            kept.Select(answer => $"{answer.Key}={answer.Value}").Order(StringComparer.Ordinal),
            FormResponse.Counting(Sample.Questionnaire, FilledForm.Resume(plan, kept, Home, TimeProvider.System)).Select(answer => $"{answer.Key}={string.Join(' ', answer.Value.Parts)}").Order(StringComparer.Ordinal));
    }

    private static FilledForm Filled(int seed, int steps)
    {
        var (random, form) = (new Random(seed), new FilledForm(Plan, Home, TimeProvider.System));
        for (var step = 0; step < steps; step++)
        {
            var (path, values) = Asked[random.Next(Asked.Length)];
            switch (random.Next(12))
            {
                case 0:
                    form.Add("/area");
                    break;
                case 1:
                    form.Remove($"/area[{random.Next(1, 3)}]");
                    break;
                default:
                    form.Answer(path, values[random.Next(values.Length)]);
                    break;
            }
        }

        return form;
    }

    private static string Said(FilledForm form) => string.Join('\n', form.States().Select(state =>
        $"{state.Path} {state.IsRelevant} «{state.Value}» {state.IsRequired} {state.IsReadOnly} {state.Violation} {string.Join(',', state.Options ?? [])} {state.Repetitions}"));
}
