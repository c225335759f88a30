using System.Text.Json;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Tests.Responses;

public sealed class AnswerDocumentTest
{
    [Fact]
    public void A_document_reads_back_the_same()
    {
        var answers = Sample.Answers(("/ET/text", "«Què» <ens> falta?\n👍"), ("/ET/ET.1/missing", "people,money"), ("/ET/ET.1/seriousness", "dk"));
        Assert.Equal(answers!, AnswerDocument.Read(AnswerDocument.Write(answers)));
    }

    [Fact]
    public void The_same_answers_are_the_same_text_in_whatever_order_they_came() => Assert.Equal(
        AnswerDocument.Write(Sample.Answers(("b", "1"), ("a", null))),
        AnswerDocument.Write(Sample.Answers(("a", null), ("b", "1"))));

    [Fact]
    public void A_request_holds_strings_lists_and_nulls()
    {
        var changes = AnswerChanges.FromJson(JsonElement.Parse("""{"a":"x","b":["p","q"],"d":null}"""));
        Assert.Equal(AnswerValue.Of("x"), changes["a"]);
        Assert.Equal(AnswerValue.Of(["p", "q"]), changes["b"]);
        Assert.Null(changes["d"]);
    }

    [Theory]
    [InlineData("[]", "not-an-object")]
    [InlineData("""{"a":{}}""", "unreadable-value")]
    [InlineData("""{"a":true}""", "unreadable-value")]
    [InlineData("""{"a":2}""", "unreadable-value")]
    [InlineData("""{"a":1.5}""", "unreadable-value")]
    [InlineData("""{"a":[["x"]]}""", "unreadable-value")]
    [InlineData("""{"a":"\ud800"}""", "unreadable-value")]
    public void Anything_else_is_refused(string json, string code)
    {
        var refused = Assert.Throws<InputException>(() => AnswerChanges.FromJson(JsonElement.Parse(json)));
        Assert.Equal(code, refused.Problems.Single().Code);
    }
}
