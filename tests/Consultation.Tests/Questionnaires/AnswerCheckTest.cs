using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Tests.Questionnaires;

public sealed class AnswerCheckTest
{
    [Theory]
    [InlineData("/ET/ET.1/seriousness", "3")]
    [InlineData("/ET/ET.1/seriousness", "dk")]
    [InlineData("/ET/ET.1/urgency", "0")]
    [InlineData("/ET/ET.1/missing", "people,money")]
    [InlineData("/ET/ET.1/missing", "none")]
    [InlineData("/ET/ET.1/missing", "")]
    [InlineData("/ET/text", "Línia 1\r\nlínia\t2 · 👍")]
    public void A_choice_of_the_question_or_a_text_is_taken(string path, string value) => Assert.Null(Check(path, value));

    [Theory]
    [InlineData("/ET/ET.9/seriousness", "1", "unknown-path")]
    [InlineData("/ET/seriousness", "1", "unknown-path")]
    [InlineData("", "1", "unknown-path")]
    [InlineData("/ET/ET.1/seriousness", "4", "not-a-choice")]
    [InlineData("/ET/ET.1/seriousness", "DK", "not-a-choice")]
    [InlineData("/ET/ET.1/missing", "people,luck", "not-a-choice")]
    [InlineData("/ET/text", "a\0b", "control-characters")]
    [InlineData("/ET/text", "a\u001bb", "control-characters")]
    public void What_the_question_does_not_offer_is_refused_with_its_path(string path, string value, string code)
    {
        var problem = Check(path, value);
        Assert.Equal(code, problem?.Code);
        Assert.Equal(path, problem?.Where?.Cell);
    }

    [Fact]
    public void A_text_has_at_most_4000_characters()
    {
        Assert.Null(Check("/ET/text", new string('a', 4_000)));
        Assert.Equal("text-too-long", Check("/ET/text", new string('a', 4_001))?.Code);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.Equal("control-characters", Check("/ET/text", "a\ud800b")?.Code);

    [Fact]
    public void One_choice_is_not_a_list_and_a_text_neither()
    {
        Assert.Equal("one-answer-only", AnswerCheck.Check(Sample.Questionnaire, "/ET/ET.1/urgency", AnswerValue.Of(["1"]))?.Code);
        Assert.Equal("one-answer-only", AnswerCheck.Check(Sample.Questionnaire, "/ET/text", AnswerValue.Of(["a"]))?.Code);
    }

    [Fact]
    public void Several_choices_are_kept_once_each_in_the_order_of_the_questionnaire() => Assert.Equal(
        AnswerValue.Of(["people", "money"]),
        Sample.Questionnaire.Canonical("/ET/ET.1/missing", AnswerValue.Of(["money", "people", "money"])));

    private static Kernel.Problems.Problem? Check(string path, string value) =>
        AnswerCheck.Check(Sample.Questionnaire, path, Sample.Answers((path, value)).Single().Value!);
}
