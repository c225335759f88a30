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
    public void What_a_wave_stores_reads_back_the_same()
    {
        var back = QuestionnaireJson.Read(QuestionnaireJson.Write(Sample.Questionnaire));
        Assert.Equal(Sample.Questionnaire.Scopes, back.Scopes);
        Assert.Equal(Sample.Questionnaire.Questions.Select(question => question.Path), back.Questions.Select(question => question.Path));
        Assert.Equal("Viure (es)", back.Sections[1].Name.In("es"));
    }
}
