using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Editing;

namespace Talaia.Consultation.Tests.Forms.Editing;

public sealed class DraftFaultsTest
{
    [Fact]
    public void Each_fault_stands_at_its_field()
    {
        var book = DraftBook.Of(Tables.Workbook("""
            | survey |
            | | type | name | label::ca | label::en | relevance | constraint |
            | | text | 1a | U | One | | |
            | | text | b | | | | |
            | | text | c | C | | ${nop} = 1 | suma(1) |
            | | select_one l | d | D | D | | |
            | choices |
            | | list_name | name | label::ca |
            | | k | x | X |
            | | k | x | Y |
            """));
        var faults = DraftFaults.Of(book).Where(fault => fault.IsError).Select(fault => (fault.Problem.Code, fault.Key ?? fault.List, fault.Header)).ToList();
        Assert.Equal(
            [("bad-name", "1a", "name"), ("missing-label", "b", null), ("unknown-name", "c", "relevant"), ("bad-expression", "c", "constraint"), ("unknown-list", "d", "type"), ("duplicate-choice", "k", "name")],
            faults.OrderBy(fault => fault.Item2, StringComparer.Ordinal).ThenByDescending(fault => fault.Header, StringComparer.Ordinal));
    }

    [Fact]
    public void What_compiles_and_cannot_be_evaluated_is_a_fault_too()
    {
        var book = DraftBook.Of(Tables.Workbook(Tables.SurveyTable("type | name | label | constraint", "text | a | A | suma(1) > 2")));
        Assert.Equal(("bad-expression", "a", "constraint"), DraftFaults.Of(book).Select(fault => (fault.Problem.Code, fault.Key!, fault.Header!)).Single());
        Assert.Single(DraftFaults.Of(DraftBook.Of(Tables.Workbook(Tables.SurveyTable("type | name | label")))), fault => fault.Problem.Code == "no-questions");
    }

    [Fact]
    public void A_preview_leaves_out_what_is_wrong_and_shows_the_rest()
    {
        var book = DraftBook.Of(Tables.Workbook("""
            | survey |
            | | type | name | label | relevant | constraint |
            | | text | a | A | ${nop} = 1 | suma( |
            | | text | b | | | |
            | | select_one nop | c | C | | |
            | | nores | d | D | | |
            | | begin group | 2g | G | | |
            | | text | e | E | | |
            | | end group | | | | |
            """));
        var form = PreviewForm.Of(book)!.Form;
        Assert.Equal(["a", "b", "e"], form.Questions.Select(question => question.Name));
        Assert.Equal((null, "b"), (form.Question("/a").Relevant, form.Question("/b").Label[FormText.NoLanguage]));
    }
}
