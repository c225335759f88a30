using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Tests.Questionnaires;

public sealed class QuestionnaireTest
{
    [Fact]
    public void A_section_is_an_area_with_scopes_and_asks_three_things_of_each_and_one_text()
    {
        Assert.Equal(["ET", "VI"], Sample.Questionnaire.Sections.Select(section => section.Code));
        Assert.Equal(
            ["ET.1/seriousness", "ET.1/urgency", "ET.1/missing", "ET.2/seriousness", "ET.2/urgency", "ET.2/missing", "ET/text"],
            Sample.Questionnaire.Sections[0].Questions.Select(question => question.Path));
    }

    [Fact]
    public void A_question_keeps_the_element_that_it_asks_about()
    {
        Assert.Equal("ET.2", Sample.Questionnaire.Find("ET.2/urgency")?.Element);
        Assert.Equal("ET", Sample.Questionnaire.Find("ET/text")?.Element);
        Assert.Null(Sample.Questionnaire.Find("ET.1.1/seriousness"));
    }

    [Fact]
    public void A_new_element_below_a_scope_is_asked_about_at_the_end_of_its_area_and_leaves_the_others_as_they_were()
    {
        var questionnaire = QuestionnaireFromMetamodel.Make(Sample.Elements, new HashSet<string> { "ET.1.1", "VI.1" });

        Assert.Equal(["ET.1", "ET.2", "ET.1.1"], questionnaire.Sections[0].Scopes.Select(scope => scope.Code));
        Assert.Equal(["ET.1.1"], questionnaire.Scopes.Where(scope => scope.IsNew).Select(scope => scope.Code));
        Assert.Equal(Sample.Questionnaire.Sections[1].Scopes, questionnaire.Sections[1].Scopes);
        Assert.Equal(questionnaire.Scopes, QuestionnaireJson.Read(QuestionnaireJson.Write(questionnaire)).Scopes);
    }

    [Fact]
    public void A_questionnaire_stored_before_levels_were_asks_about_scopes_alone()
    {
        const string stored = """{"form":"needs-1","sections":[{"code":"ET","name":{"ca":"ET"},"description":{},"scopes":[{"code":"ET.1","name":{"ca":"Dades"},"description":{}}]}]}""";

        Assert.Equal(Scope.UsualLevel, QuestionnaireJson.Read(stored).Scopes.Single().Level);
    }

    [Fact]
    public void What_a_wave_stores_reads_back_the_same()
    {
        var back = QuestionnaireJson.Read(QuestionnaireJson.Write(Sample.Questionnaire));
        Assert.Equal(Sample.Questionnaire.Scopes, back.Scopes);
        Assert.Equal(Sample.Questionnaire.Questions.Select(question => question.Path), back.Questions.Select(question => question.Path));
        Assert.Equal("Viure (es)", back.Sections[1].Name.In("es"));
    }
}
