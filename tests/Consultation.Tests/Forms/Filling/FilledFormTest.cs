using Microsoft.Extensions.Time.Testing;
using Talaia.Consultation.Forms.Filling;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Tests.Forms.Filling;

public sealed class FilledFormTest
{
    private const string Choices = """
        | choices | | | | |
        | | list_name | name | label | comarca |
        | | comarques | aran | Aran | |
        | | comarques | bages | Bages | |
        | | towns | vielha | Vielha | aran |
        | | towns | bossost | Bossòst | aran |
        | | towns | manresa | Manresa | bages |
        """;

    [Fact]
    public void A_question_that_is_hidden_and_shown_again_has_its_answer_and_is_empty_to_others_meanwhile()
    {
        var form = Filled("""
            | survey | | | | | |
            | | type | name | label | relevant | calculation |
            | | text | has | Has? | | |
            | | integer | many | How many? | ${has} = 'yes' | |
            | | calculate | double | | | coalesce(${many}, 0) * 2 |
            """);
        form.Answer("/has", "yes");
        form.Answer("/many", "21");
        Assert.Equal("42", Value(form, "/double"));
        form.Answer("/has", "no");
        Assert.False(State(form, "/many").IsRelevant);
        Assert.Null(Value(form, "/many"));
        Assert.Equal("0", Value(form, "/double"));
        form.Answer("/has", "yes");
        Assert.Equal("21", Value(form, "/many"));
        Assert.Equal("42", Value(form, "/double"));
    }

    [Fact]
    public void A_group_hides_all_that_stands_in_it()
    {
        var form = Filled("""
            | survey | | | | | |
            | | type | name | label | relevant | calculation |
            | | integer | people | People | | |
            | | begin group | big | Big | ${people} > 1000 | |
            | | text | who | Who? | | |
            | | calculate | per | | | ${people} div 1000 |
            | | end group | | | | |
            | | calculate | seen | | | string-length(${who}) |
            """);
        Assert.False(State(form, "/big/who").IsRelevant);
        form.Answer("/people", "2000");
        form.Answer("/big/who", "Anna");
        Assert.Equal("2", Value(form, "/big/per"));
        Assert.Equal("4", Value(form, "/seen"));
        form.Answer("/people", "");
        Assert.Equal("0", Value(form, "/seen"));
        Assert.Null(Value(form, "/big/per"));
    }

    [Fact]
    public void Calculations_settle_whatever_their_order()
    {
        var form = Filled("""
            | survey | | | | |
            | | type | name | label | calculation |
            | | calculate | d | | ${c} + 1 |
            | | calculate | c | | ${b} + 1 |
            | | calculate | b | | ${a} + 1 |
            | | integer | a | A | |
            """);
        form.Answer("/a", "1");
        Assert.Equal("4", Value(form, "/d"));
        form.Answer("/a", "10");
        Assert.Equal("13", Value(form, "/d"));
    }

    [Fact]
    public void Each_repetition_reads_itself_and_all_are_read_from_outside()
    {
        var form = Filled("""
            | survey | | | | | |
            | | type | name | label | calculation | relevant |
            | | begin repeat | road | Road | | |
            | | calculate | place | | position(..) | |
            | | integer | km | Length | | |
            | | note | long | Long! | | ${km} > 10 |
            | | end repeat | | | | |
            | | calculate | total | | sum(${km}) | |
            | | calculate | second | | indexed-repeat(${km}, ${road}, 2) | |
            """);
        Assert.True(form.Add("/road"));
        form.Answer("/road[1]/km", "3");
        form.Answer("/road[2]/km", "12");
        Assert.Equal(["1", "2"], [Value(form, "/road[1]/place"), Value(form, "/road[2]/place")]);
        Assert.Equal("15", Value(form, "/total"));
        Assert.Equal("12", Value(form, "/second"));
        Assert.False(State(form, "/road[1]/long").IsRelevant);
        Assert.True(State(form, "/road[2]/long").IsRelevant);
        Assert.True(form.Remove("/road[1]"));
        Assert.Equal("12", Value(form, "/total"));
        Assert.Equal("1", Value(form, "/road[1]/place"));
        Assert.Equal(1, State(form, "/road").Repetitions);
    }

    [Fact]
    public void The_number_of_repetitions_follows_an_answer()
    {
        var form = Filled("""
            | survey | | | | | |
            | | type | name | label | repeat_count | default |
            | | integer | many | How many? | | |
            | | begin repeat | road | Road | ${many} | |
            | | text | name | Name | | new |
            | | end repeat | | | | |
            """);
        Assert.Equal(0, State(form, "/road").Repetitions);
        form.Answer("/many", "3");
        Assert.Equal(3, State(form, "/road").Repetitions);
        Assert.Equal("new", Value(form, "/road[3]/name"));
        form.Answer("/many", "1");
        Assert.Equal(1, State(form, "/road").Repetitions);
        Assert.False(form.Add("/road"));
    }

    [Fact]
    public void Choices_follow_another_answer_and_what_cannot_be_chosen_does_not_count()
    {
        var form = Filled($"""
            | survey | | | | |
            | | type | name | label | choice_filter |
            | | select_one comarques | comarca | Comarca | |
            | | select_multiple towns | town | Towns | comarca = ${"{comarca}"} |
            {Choices}
            """);
        Assert.Empty(State(form, "/town").Options!);
        form.Answer("/comarca", "aran");
        Assert.Equal(["vielha", "bossost"], State(form, "/town").Options);
        form.Answer("/town", "bossost vielha manresa");
        Assert.Equal("vielha bossost", Value(form, "/town"));
        form.Answer("/comarca", "bages");
        Assert.Null(Value(form, "/town"));
        form.Answer("/comarca", "aran");
        Assert.Equal("vielha bossost", Value(form, "/town"));
        form.Answer("/comarca", "nowhere");
        Assert.Null(Value(form, "/comarca"));
    }

    [Fact]
    public void An_answer_is_wanted_and_must_be_as_the_form_wants_it()
    {
        var form = Filled("""
            | survey | | | | | |
            | | type | name | label | required | constraint |
            | | integer | people | People | yes | . > 0 and . < 10000000 |
            | | text | why | Why? | ${people} > 100 | |
            """);
        Assert.Equal(Violation.Required, State(form, "/people").Violation);
        Assert.Null(State(form, "/why").Violation);
        form.Answer("/people", "-3");
        Assert.Equal(Violation.Constraint, State(form, "/people").Violation);
        form.Answer("/people", "300");
        Assert.Null(State(form, "/people").Violation);
        Assert.Equal(Violation.Required, State(form, "/why").Violation);
    }

    [Fact]
    public void A_default_is_reckoned_once_and_a_trigger_reckons_when_it_changes()
    {
        var form = Filled("""
            | survey | | | | | | |
            | | type | name | label | default | calculation | trigger |
            | | date | when | When? | today() | | |
            | | text | what | What? | | | |
            | | text | seen | Seen | | concat(${what}, '!') | ${what} |
            """);
        Assert.Equal("2026-03-03", Value(form, "/when"));
        form.Answer("/when", "2026-01-01");
        form.Answer("/what", "light");
        Assert.Equal("light!", Value(form, "/seen"));
        form.Answer("/seen", "mine");
        Assert.Equal(["2026-01-01", "mine"], [Value(form, "/when"), Value(form, "/seen")]);
        form.Answer("/what", "water");
        Assert.Equal("water!", Value(form, "/seen"));
    }

    [Theory]
    [InlineData("integer", "4.7", "4")]
    [InlineData("integer", "many", null)]
    [InlineData("integer", "99999999999", null)]
    [InlineData("decimal", "1,5", null)]
    [InlineData("decimal", "1.50", "1.5")]
    [InlineData("date", "2026-02-30", null)]
    [InlineData("date", "2026-02-28T10:00:00", "2026-02-28")]
    [InlineData("time", "25:00:00", null)]
    [InlineData("time", "09:30:00", "09:30:00")]
    public void What_the_kind_of_an_answer_cannot_be_is_no_answer(string type, string given, string? kept)
    {
        var form = Filled($"""
            | survey | | | |
            | | type | name | label |
            | | {type} | one | One |
            """);
        form.Answer("/one", given);
        Assert.Equal(kept, Value(form, "/one"));
    }

    [Fact]
    public void What_is_only_read_is_not_answered()
    {
        var form = Filled("""
            | survey | | | | |
            | | type | name | label | read_only |
            | | text | one | One | yes |
            | | note | two | Two | |
            """);
        Assert.False(form.Answer("/one", "x"));
        Assert.False(form.Answer("/two", "x"));
        Assert.False(form.Answer("/three", "x"));
        Assert.True(State(form, "/one").IsReadOnly);
    }

    [Fact]
    public void An_expression_that_cannot_be_read_is_told_with_its_cell()
    {
        var refused = Assert.Throws<InputException>(() => Filled("""
            | survey | | | | |
            | | type | name | label | relevant |
            | | text | one | One | |
            | | text | two | Two | ${one} = ( |
            """));
        var problem = Assert.Single(refused.Problems);
        Assert.Contains("The expression ends", problem.Message, StringComparison.Ordinal);
        Assert.Equal("survey", problem.Where!.Sheet);
        Assert.Equal(3, problem.Where.Line);
    }

    [Fact]
    public void A_function_that_is_not_there_is_told_with_its_cell()
    {
        var form = Tables.Compile("""
            | survey | | | | |
            | | type | name | label | constraint |
            | | text | one | One | matches(., 'a') |
            | | text | two | Two | regex(.) or not(${one}) |
            """);
        Assert.Equal(
            ["There is no function «matches». (at character 1 of «constraint»)", "The function «regex» takes 2 arguments and was given 1. (at character 1 of «constraint»)"],
            CheckExpressions.Of(form).Select(problem => problem.Message));
    }

    [Fact]
    public void Nodes_that_go_on_changing_one_another_are_left_in_peace()
    {
        var form = Filled("""
            | survey | | | | |
            | | type | name | label | relevant |
            | | text | one | One | ${two} = '' |
            | | text | two | Two | ${one} = '' |
            """);
        form.Answer("/one", "x");
        form.Answer("/two", "y");
        Assert.Equal(2, form.States().Count);
    }

    [Fact]
    public void A_form_of_thousands_of_questions_settles_after_an_answer()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 3_000).Select(i => $"| | integer | q{i} | Q{i} | ${{{(i == 1 ? "start" : $"q{i - 1}")}}} != 0 |"));
        var form = Filled($"| survey | | | | |\n| | type | name | label | relevant |\n| | integer | start | Start | |\n{rows}");
        form.Answer("/start", "1");
        for (var i = 1; i <= 50; i++)
            Assert.True(form.Answer($"/q{i}", "1"));
        Assert.Equal("1", Value(form, "/q50"));
    }

    internal static FilledForm Filled(string table) =>
        new(new FormPlan(Tables.Compile(table)), TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"), new FakeTimeProvider(new DateTimeOffset(2026, 3, 3, 9, 15, 0, TimeSpan.Zero)));

    private static NodeState State(FilledForm form, string path) => form.States().Single(state => state.Path == path);

    private static string? Value(FilledForm form, string path) => State(form, path).Value;
}
