using Talaia.Consultation.Forms;

namespace Talaia.Consultation.Tests.Questionnaires;

public sealed class QuestionnaireTest
{
    [Fact]
    public void A_section_is_an_area_with_scopes_and_asks_three_things_of_each_and_one_text()
    {
        Assert.Equal(["ET", "VI"], Sample.Questionnaire.Sections.Select(section => section.Code));
        Assert.Equal(
            ["/ET/ET.1/seriousness", "/ET/ET.1/urgency", "/ET/ET.1/missing", "/ET/ET.2/seriousness", "/ET/ET.2/urgency", "/ET/ET.2/missing", "/ET/text"],
            Sample.Questionnaire.Questions.Where(question => question.Section == "ET").Select(question => question.Path));
    }

    [Fact]
    public void A_question_keeps_the_element_that_it_asks_about()
    {
        Assert.Equal("ET.2", Sample.Questionnaire.Find("/ET/ET.2/urgency")?.Element);
        Assert.Equal("ET", Sample.Questionnaire.Find("/ET/text")?.Element);
        Assert.Null(Sample.Questionnaire.Find("/ET/ET.1.1/seriousness"));
    }

    [Fact]
    public void A_new_element_below_a_scope_is_asked_about_at_the_end_of_its_area_and_leaves_the_others_as_they_were()
    {
        var questionnaire = Sample.With(new HashSet<string> { "ET.1.1", "VI.1" });
        Assert.Equal(["ET.1", "ET.2", "ET.1.1", "VI.1"], questionnaire.Needs.Select(need => need.Element));
        Assert.Equal(Sample.Questionnaire.Needs, questionnaire.Needs.Where(need => need.Element != "ET.1.1"));
        Assert.Equal("Nou al metamodel", ((FormGroup)questionnaire.Form.Form.Find("/ET/ET.1.1")!).Hint["ca"]);
    }
}
