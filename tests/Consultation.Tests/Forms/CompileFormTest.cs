using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Tests.Forms;

/// <summary>What rows mean.</summary>
public sealed class CompileFormTest
{
    private const string Answers = "| choices |\n| | list_name | name | label |\n| | l | a | A |\n| | l | b | B |\n";

    [Theory]
    [InlineData("string", "text", AnswerKind.Text)]
    [InlineData("int", "integer", AnswerKind.Integer)]
    [InlineData("add integer prompt", "integer", AnswerKind.Integer)]
    [InlineData("decimal", "decimal", AnswerKind.Decimal)]
    [InlineData("datetime", "dateTime", AnswerKind.DateTime)]
    [InlineData("photo", "image", AnswerKind.File)]
    [InlineData("gps", "geopoint", AnswerKind.Point)]
    [InlineData("acknowledge", "acknowledge", AnswerKind.Acknowledged)]
    [InlineData("note", "note", AnswerKind.Nothing)]
    [InlineData("imei", "deviceid", AnswerKind.Text)]
    public void A_type_has_one_name_whatever_it_is_called(string written, string type, AnswerKind answer)
    {
        var question = Tables.Survey("type | name | label", $"{written} | q | Q").Question("/q");
        Assert.Equal((type, answer), (question.Type.Name, question.Type.Answer));
    }

    [Theory]
    [InlineData("select_one l", "select_one")]
    [InlineData("select1 l", "select_one")]
    [InlineData("select one from l", "select_one")]
    [InlineData("select_multiple l", "select_multiple")]
    [InlineData("select all that apply from l", "select_multiple")]
    [InlineData("rank  l", "rank")]
    public void A_choice_names_its_list(string written, string type)
    {
        var question = Tables.Compile($"{Tables.SurveyTable("type | name | label", $"{written} | q | Q")}{Answers}").Question("/q");
        Assert.Equal((type, "l"), (question.Type.Name, question.List));
    }

    [Theory]
    [InlineData("Label", "Constraint Message", "Read_Only", "RELEVANCE")]
    [InlineData("caption", "constraining message", "readonly", "bind::relevant")]
    [InlineData("label", "constraint_message", "read only", "relevant")]
    [InlineData("label", "bind:jr:constraintMsg", "bind:readonly", "bind:relevant")]
    public void A_column_has_one_meaning_whatever_it_is_called(string label, string message, string readOnly, string relevant)
    {
        var form = Tables.Survey($"type | name | {label} | {message} | {readOnly} | {relevant} | constraint", "text | q | Q | Too short | yes | 1 = 1 | string-length(.) > 2");
        var question = form.Question("/q");
        Assert.Equal(("Q", "Too short", "yes", "1 = 1"), (question.Label["default"], question.ConstraintMessage["default"], question.ReadOnly, question.Relevant));
        Assert.Equal("F2", question.Cells["relevant"].Cell);
    }

    [Fact]
    public void Groups_and_repeats_give_paths_and_say_what_stands_in_which_repeat()
    {
        var form = Tables.Survey("type | name | label | repeat_count", "begin group | area | Area |", "begin_repeat | site | Site | 3", "text | street | Street |", "end_repeat | | |", "end group | | |", "text | last | Last |");
        Assert.Equal(["/area", "/area/site_count", "/area/site", "/area/site/street", "/last"], form.Nodes.Select(node => node.Path));
        Assert.Equal("/area/site", form.Question("/area/site/street").Repeat);
        Assert.Null(form.Group("/area/site").Repeat);
        Assert.Equal("${site_count}", form.Group("/area/site").RepeatCount);
        Assert.Equal("3", form.Question("/area/site_count").Calculation);
    }

    [Fact]
    public void A_count_that_is_a_reference_stays_one()
    {
        var form = Tables.Survey("type | name | label | repeat_count", "integer | n | N |", "begin repeat | r | R | ${n}", "text | q | Q |", "end repeat | | |");
        Assert.Equal(("${n}", 3), (form.Group("/r").RepeatCount, form.Nodes.Count));
    }

    [Fact]
    public void Other_adds_a_choice_and_a_text_that_is_asked_where_it_is_chosen()
    {
        var form = Tables.Compile($"{Tables.SurveyTable("type | name | label", "select_one l or_other | q | Q")}{Answers}");
        Assert.Equal(["a", "b", "other"], form.Lists["l"].Choices.Select(choice => choice.Name));
        Assert.Equal("selected(../q, 'other')", form.Question("/q_other").Relevant);
        Assert.True(form.Question("/q_other").IsGenerated);
    }

    [Fact]
    public void Texts_have_the_languages_that_their_columns_name()
    {
        var form = Tables.Survey("type | name | label | label::Català (ca) | hint::en", "text | q | Plain | Nom | Hint", "text | p | P | | ");
        var question = form.Question("/q");
        Assert.Equal(["Català (ca)", "en"], form.Languages);
        Assert.Equal(("Nom", "Plain", "Plain"), (question.Label.In("ca"), question.Label["default"], question.Label.In("oc")));
        Assert.Equal("Hint", question.Hint.In("oc-aranes"));
        Assert.Equal(["default"], form.Question("/p").Label.Languages);
    }

    [Fact]
    public void A_text_beside_its_translation_is_in_the_default_language()
    {
        var form = Tables.Compile(Tables.SurveyTable("type | name | label | label::es", "text | q | Nom | Nombre") + "| settings |\n| | default_language |\n| | ca |\n");
        Assert.Equal(["ca", "es"], form.Question("/q").Label.Languages);
    }

    [Fact]
    public void Curled_quotes_are_straight_in_expressions_and_stay_in_texts()
    {
        var question = Tables.Survey("type | name | label | constraint", "text | q | L’ajuntament «té» “web”? | . != ‘no’").Question("/q");
        Assert.Equal((". != 'no'", "L’ajuntament «té» “web”?"), (question.Constraint, question.Label["default"]));
    }

    [Fact]
    public void A_range_is_complete_whatever_is_written()
    {
        var question = Tables.Survey("type | name | label | parameters", "range | q | Q | end=5; Tick_Interval=2").Question("/q");
        Assert.Equal(["end=5", "odk:tick-interval=2", "start=1", "step=1"], question.Parameters.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_loop_is_a_group_for_each_choice()
    {
        var form = Tables.Compile($"{Tables.SurveyTable("type | name | label", "begin loop over l | each | Each", "integer | n | How many %(label)s?", "end loop | |")}{Answers}");
        Assert.Equal(["/each", "/each/a", "/each/a/n", "/each/b", "/each/b/n"], form.Nodes.Select(node => node.Path));
        Assert.Equal("How many B?", form.Question("/each/b/n").Label["default"]);
    }

    [Fact]
    public void A_table_shares_its_choices()
    {
        var form = Tables.Compile($"{Tables.SurveyTable("type | name | label | appearance", "begin group | g | G | table-list minimal", "select_one l | q | Q |", "end group | | |", "select_one l | p | P |")}{Answers}");
        Assert.True(form.Group("/g").IsTable && form.Group("/g").IsPage && form.Question("/g/q").IsInTable && !form.Question("/p").IsInTable);
    }

    [Fact]
    public void A_disabled_row_is_not_there_and_a_row_of_notes_is_told()
    {
        var form = Tables.Survey("type | name | label | disabled | hint", "text | q | Q | yes |", "text | p | P | no |", " | | | | only a remark");
        Assert.Equal(["/p"], form.Nodes.Select(node => node.Path));
        Assert.Contains("comment-row", form.Codes());
    }

    [Theory]
    [InlineData("text", "now()", true)]
    [InlineData("text", "${q}", true)]
    [InlineData("text", "well-known", false)]
    [InlineData("text", "https://example.org/a-b", false)]
    [InlineData("integer", "1 + 1", true)]
    [InlineData("integer", "-1", false)]
    [InlineData("date", "2026-03-01", false)]
    [InlineData("geopoint", "41.4 -2.1 0 0", false)]
    public void A_default_is_reckoned_where_it_is_an_expression(string type, string text, bool dynamic) =>
        Assert.Equal(dynamic, Tables.Survey("type | name | label | default", "text | q | Q |", $"{type} | p | P | {text}").Question("/p").HasDynamicDefault);

    [Fact]
    public void What_is_not_served_is_named_with_its_cell()
    {
        var form = Tables.Survey("type | name | label | body::kb:flash", "barcode | q | Q | 1");
        Assert.Equal([("unserved-column", "D1"), ("unserved-type", "A2")], form.Warnings.Select(warning => (warning.Code, warning.Where!.Cell)));
        Assert.Equal("1", form.Question("/q").Further["control::kb:flash"]);
    }

    [Fact]
    public void A_question_keeps_the_element_that_it_asks_about() =>
        Assert.Equal("ET.1", Tables.Survey("type | name | label | element", "text | q | Q | ET.1").Question("/q").Element);

    [Fact]
    public void A_file_that_is_declared_is_no_node()
    {
        var form = Tables.Survey("type | name | label", "csv-external | towns |", "text | q | Q");
        Assert.Equal([("towns", "csv")], form.Files.Select(file => (file.Name, file.Kind)));
        Assert.Equal(["/q"], form.Nodes.Select(node => node.Path));
    }

    [Fact]
    public void A_reference_to_the_last_saved_response_is_one() =>
        Assert.Equal("${last-saved#q}", Tables.Survey("type | name | label | default", "text | q | Q | ${last-saved#q}").Question("/q").Default);

    [Fact]
    public void A_calculation_that_waits_for_itself_in_a_repeat_is_only_told() =>
        Assert.Contains("circular-calculation", Tables.Survey("type | name | label | calculation", "begin repeat | r | R |", "calculate | a | | sum(${a})", "end repeat | | |").Codes());

    [Fact]
    public void A_form_has_the_identifier_of_its_settings_or_of_its_file()
    {
        var table = Tables.SurveyTable("type | name | label", "text | q | Q");
        Assert.Equal("needs 2026", Tables.Compile(table, "needs 2026.md").Settings.Id);
        Assert.Equal(("needs", "Needs", "3"), Tables.Compile(table + "| settings |\n| | form id | Form Title | version |\n| | needs | Needs | 3 |", "x.md").Settings is { } settings ? (settings.Id, settings.Title, settings.Version) : default);
    }

    [Fact]
    public void A_need_that_is_asked_about_in_a_repeat_is_warned_of_at_its_cell()
    {
        var form = Tables.Survey("type | name | label | element", "begin repeat | r | R |", "text | seriousness | How serious? | ET.1", "text | other | Other | ET.1", "end repeat | | |", "text | urgency | How urgent? | ET.1");
        var warning = Assert.Single(form.Warnings, warning => warning.Code == "element-in-repeat");
        Assert.Equal(("survey", 3, "ET.1"), (warning.Where!.Sheet, warning.Where.Line, form.Question("/r/seriousness").Element));
        Assert.True(warning.Where.Column > 0);
        Assert.Contains("ET.1", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geotrace")]
    [InlineData("geoshape")]
    public void Lines_and_areas_are_served(string type) => Assert.Empty(Tables.Survey("type | name | label", $"{type} | q | Q").Warnings);
}
