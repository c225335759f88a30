using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Tests.Forms;

/// <summary>What is wrong with a form is told with its sheet and cell.</summary>
public sealed class RefusedFormTest
{
    /// <summary>The rule; the rows of a survey (or a whole table); the code; the place as sheet and cell, or sheet and row.</summary>
    public static TheoryData<string, string, string, string> Rules => new()
    {
        { "a type must be known", "type | name | label\nlikert | q | Q", "unknown-type", "survey A2" },
        { "a question has a name", "type | name | label\ntext | | Q", "missing-name", "survey 2" },
        { "a name begins with a letter", "type | name | label\ntext | 1q | Q", "bad-name", "survey B2" },
        { "a name has no blank", "type | name | label\ntext | q 1 | Q", "bad-name", "survey B2" },
        { "two questions beside each other have two names", "type | name | label\ntext | q | Q\ntext | q | R", "duplicate-name", "survey B3" },
        { "the name «meta» is taken", "type | name | label\ntext | meta | Q", "reserved-name", "survey B2" },
        { "two repeats have two names wherever they stand", "type | name\nbegin group | g\nbegin repeat | r\nend repeat |\nend group |\nbegin repeat | r\nend repeat |", "duplicate-repeat", "survey B6" },
        { "a row with a label has a type", "type | name | label\n | q | Q", "missing-type", "survey 2" },
        { "whoever is asked sees a label", "type | name | label\ninteger | q |", "missing-label", "survey 2" },
        { "a guidance hint alone is no label", "type | name | guidance_hint\ntext | q | G", "missing-label", "survey 2" },
        { "a big image needs an image", "type | name | label | big-image\ntext | q | Q | b.png", "big-image-alone", "survey D2" },
        { "a group that begins ends", "type | name | label\nbegin group | g | G\ntext | q | Q", "not-ended", "survey A2" },
        { "a group that ends began", "type | name | label\ntext | q | Q\nend group | |", "not-begun", "survey A3" },
        { "a repeat does not end a group", "type | name | label\nbegin group | g | G\ntext | q | Q\nend repeat | |", "not-begun", "survey A4" },
        { "a calculation reckons something", "type | name | calculation\ncalculate | c |", "missing-calculation", "survey 2" },
        { "a reference is to a question of the survey", "type | name | label\ntext | q | Hello ${who}", "unknown-name", "survey C2" },
        { "a reference has the case of the name", "type | name | label\ntext | who | W\ntext | q | Hello ${Who}", "unknown-name", "survey C3" },
        { "a reference has no blanks", "type | name | label\ntext | who | W\ntext | q | Hello ${ who }", "bad-reference", "survey C3" },
        { "a reference ends", "type | name | label\ntext | who | W\ntext | q | Hello ${who", "bad-reference", "survey C3" },
        { "a reference is to one question", "type | name | label\nbegin group | a | A\ntext | q | Q\nend group | |\nbegin group | b | B\ntext | q | Q\nnote | n | ${q}\nend group | |", "ambiguous-name", "survey C7" },
        { "settings refer to questions too", "type | name | label\ntext | q | Q\n| settings |\n| | instance_name |\n| | ${p} |", "unknown-name", "settings A2" },
        { "labels of choices refer to questions too", "type | name | label\nselect_one l | q | Q\n| choices |\n| | list_name | name | label |\n| | l | a | ${p} |", "unknown-name", "choices C2" },
        { "a trigger is a reference", "type | name | label | trigger | calculation\ntext | q | Q | p | 1", "bad-trigger", "survey D2" },
        { "a trigger is a question", "type | name | label | trigger | calculation\nbegin group | g | G | |\ntext | q | Q | ${g} | 1\nend group | | | |", "unknown-name", "survey D3" },
        { "triggers have commas between", "type | name | label | trigger | calculation\ntext | a | A | |\ntext | b | B | |\ntext | q | Q | ${a} ${b} | 1", "bad-trigger", "survey D4" },
        { "nobody changes a calculation, so that it triggers nothing", "type | name | label | trigger | calculation\ncalculate | a | | | 1\ntext | q | Q | ${a} | 1", "hidden-trigger", "survey D3" },
        { "a calculation does not wait for itself", "type | name | calculation\ncalculate | a | ${b} + 1\ncalculate | b | ${c}\ncalculate | c | ${a}", "circular-calculation", "survey C2" },
        { "choices need their sheet", "type | name | label\nselect_one l | q | Q", "missing-choices", "survey A2" },
        { "choices need their list", "type | name | label\nselect_one m | q | Q\n| choices |\n| | list_name | name | label |\n| | l | a | A |", "unknown-list", "survey A2" },
        { "a choice has a name", "type | name | label\nselect_one l | q | Q\n| choices |\n| | list_name | name | label |\n| | l | | A |", "missing-name", "choices 2" },
        { "a list has each name once", "type | name | label\nselect_one l | q | Q\n| choices |\n| | list_name | name | label |\n| | l | a | A |\n| | l | a | B |", "duplicate-choice", "choices B3" },
        { "the sheet of choices has names", "type | name | label\ntext | q | Q\n| choices |\n| | list_name | label |\n| | l | A |", "missing-column", "choices 1" },
        { "where several are chosen, names have no blanks", "type | name | label\nselect_multiple l | q | Q\n| choices |\n| | list_name | name | label |\n| | l | a b | A |", "blank-in-choice", "choices B2" },
        { "choices with other are not filtered", "type | name | label | choice_filter\nselect_one l or_other | q | Q | true()\n| choices |\n| | list_name | name | label |\n| | l | a | A |", "filter-with-other", "survey D2" },
        { "external choices need their sheet", "type | name | label\nselect_one_external l | q | Q", "unknown-list", "survey A2" },
        { "a file of choices has a known ending", "type | name | label\nselect_one_from_file towns.pdf | q | Q", "unknown-file", "survey A2" },
        { "one name is one file", "type | name | label\nselect_one_from_file towns.csv | q | Q\nselect_one_from_file towns.xml | p | P", "two-files", "survey 3" },
        { "a list and a file have two names", "type | name | label\nselect_one_from_file l.csv | q | Q\nselect_one l | p | P\n| choices |\n| | list_name | name | label |\n| | l | a | A |", "two-files", "survey 2" },
        { "a file is declared once", "type | name\nbegin group | g\ncsv-external | towns\nend group |\ncsv-external | towns", "duplicate-file", "survey 5" },
        { "choices that are answers are answers of a question", "type | name | label\nselect_one ${who} | q | Q", "unknown-name", "survey A2" },
        { "a table has one list", "type | name | label | appearance\nbegin group | g | G | table-list\nselect_one l | q | Q |\nselect_one m | p | P |\nend group | | |\n| choices |\n| | list_name | name | label |\n| | l | a | A |\n| | m | a | A |", "lists-in-table", "survey A4" },
        { "a loop names a list", "type | name | label\nbegin loop | g | G\ntext | q | Q\nend loop | |", "loop-without-list", "survey A2" },
        { "parameters are pairs", "type | name | label | parameters\nrange | q | Q | start 1", "bad-parameters", "survey D2" },
        { "a type takes its own parameters", "type | name | label | parameters\ntext | q | Q | start=1", "unknown-parameter", "survey D2" },
        { "rows are a whole number", "type | name | label | parameters\ntext | q | Q | rows=many", "bad-parameter", "survey D2" },
        { "a range's step fits in it", "type | name | label | parameters\nrange | q | Q | start=1 end=3 step=5", "bad-parameter", "survey D2" },
        { "a range stays within what can be reckoned", "type | name | label | parameters\nrange | q | Q | start=-7e28 end=7e28", "bad-parameter", "survey D2" },
        { "a range's step is not nothing", "type | name | label | parameters\nrange | q | Q | step=0", "bad-parameter", "survey D2" },
        { "a range's mark is on a step", "type | name | label | parameters\nrange | q | Q | start=0 end=10 step=2 tick_interval=3", "bad-parameter", "survey D2" },
        { "a seed needs random order", "type | name | label | parameters\nselect_one l | q | Q | seed=4\n| choices |\n| | list_name | name | label |\n| | l | a | A |", "bad-parameters", "survey D2" },
        { "a background position has a trigger", "type | name\nbackground-geopoint | q", "missing-trigger", "survey 2" },
        { "an audit has its own name", "type | name\naudit | log", "bad-name", "survey B2" },
        { "an audit tells a whole location or none", "type | name | parameters\naudit | | location-priority=balanced", "bad-parameter", "survey C2" },
        { "a column stands once, whatever it is called", "type | name | label | relevant | relevance\ntext | q | Q | 1 | 2", "doubled-column", "survey E1" },
        { "a survey has types", "name | label\nq | Q", "missing-column", "survey 1" },
        { "a kind of media is known", "type | name | label | media::scent\ntext | q | Q | rose.nose", "unknown-media", "survey D1" },
        { "the form's name is a name", "type | name | label\ntext | q | Q\n| settings |\n| | name |\n| | 2nd form |", "bad-name", "settings A2" },
        { "saving to an entity needs the sheet of entities", "type | name | label | save_to\ntext | q | Q | p", "no-entities", "survey D2" },
        { "an entity that is made has a label", "type | name | label\ntext | q | Q\n| entities |\n| | list_name |\n| | trees |", "missing-label", "entities 2" },
        { "an entity that is changed has an identifier", "type | name | label\ntext | q | Q\n| entities |\n| | list_name | label | update_if |\n| | trees | a | true() |", "entity-without-id", "entities C2" },
        { "the name of a property is its own", "type | name | label | save_to\ntext | q | Q | Label\n| entities |\n| | list_name | label |\n| | trees | a |", "bad-name", "survey D2" },
        { "an entity is of one repeat", "type | name | label | save_to\ntext | q | Q | a\nbegin repeat | r | R |\ntext | p | P | b\nend repeat | | |\n| entities |\n| | list_name | label |\n| | trees | x |", "entity-across-repeats", "survey D2" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_form_that_breaks_a_rule_is_refused_where_it_does(string rule, string rows, string code, string place)
    {
        var lines = rows.Split('\n').Select(row => row.StartsWith('|') ? row : $"| | {row} |");
        var problems = Tables.Refused("| survey |\n" + string.Join('\n', lines));
        var problem = problems.FirstOrDefault(problem => problem.Code == code);
        Assert.True(problem is not null, $"{rule}: {string.Join("; ", problems)}");
        Assert.True(Place(problem.Where!) == place, $"{rule}: told at {Place(problem.Where!)}");
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Assert.Equal(["missing-label", "unknown-type", "unknown-name"], Tables.Refused(Tables.SurveyTable("type | name | label", "text | a |", "gibberish | b | B", "note | c | ${d}")).Select(problem => problem.Code));

    [Fact]
    public void A_message_says_sheet_and_cell() =>
        Assert.StartsWith("survey C2: There is no question «who»", InputException.Describe(Tables.Refused(Tables.SurveyTable("type | name | label", "text | q | ${who}"))[0]), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_nearly_right_is_named() =>
        Assert.Contains("Is «population» meant?", Tables.Refused(Tables.SurveyTable("type | name | label", "integer | population | P", "note | n | ${poplation}"))[0].Message, StringComparison.Ordinal);

    [Fact]
    public void A_form_without_a_survey_is_refused() => Assert.Equal("no-survey", Tables.Refused("| servey |\n| | type |\n| choices |\n| | list_name | name |")[0].Code);

    [Fact]
    public void A_form_full_of_faults_is_told_the_first_fifty() =>
        Assert.Equal(InputException.Most, Tables.Refused(Tables.SurveyTable(["type | name | label", .. Enumerable.Range(0, 200).Select(i => $"nonsense | q{i} | Q")])).Count);

    private static string Place(Where where) => $"{where.Sheet} {where.Cell ?? $"{where.Line}"}";
}
