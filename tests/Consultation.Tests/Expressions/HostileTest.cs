namespace Talaia.Consultation.Tests.Expressions;

public sealed class HostileTest
{
    [Theory]
    [InlineData("1 +", "The expression ends where a value, a name or a path should follow. (at character 4)")]
    [InlineData("(1", "The expression ends where «)» should follow. (at character 3)")]
    [InlineData("'a", "The text that begins here has no closing '. (at character 1)")]
    [InlineData("a b", "«b» stands where an operator or the end should. (at character 3)")]
    [InlineData("1 ? 2", "The character «?» has no meaning in an expression. (at character 3)")]
    [InlineData("up::a", "«up» is no axis. (at character 1)")]
    [InlineData("nothing(1)", "There is no function «nothing». (at character 1)")]
    [InlineData("2 + not(1, 2)", "The function «not» takes one argument and was given 2. (at character 5)")]
    [InlineData("count(1)", "A path to nodes is wanted here, and this is a plain value. (at character 7)")]
    [InlineData("regex('a', '(')", "«regex»: the pattern cannot be read. (at character 1)")]
    [InlineData("date('2026-13-01')", "«2026-13-01» is no date of the calendar. (at character 1)")]
    [InlineData("${need} = 1", "There is no question «need» here. (at character 1)")]
    [InlineData("${", "A reference is written ${name}. (at character 1)")]
    public void What_cannot_be_worked_out_is_told_in_a_sentence_with_its_place(string expression, string sentence) =>
        Assert.Equal(sentence, Worked.Refusal(expression));

    [Fact]
    public void What_is_nested_without_end_is_refused_not_fallen_over()
    {
        const int levels = 10_000;
        Assert.Contains("levels of parentheses", Worked.Refusal(new string('(', levels) + "1" + new string(')', levels)), StringComparison.Ordinal);
        Assert.Contains("levels of parentheses", Worked.Refusal(new string('-', levels) + "1"), StringComparison.Ordinal);
        Assert.Contains("operators stand in a row", Worked.Refusal(string.Join('+', Enumerable.Repeat("1", levels))), StringComparison.Ordinal);
        Assert.Contains("levels of parentheses", Worked.Refusal(string.Concat(Enumerable.Repeat("a[", levels)) + "1" + new string(']', levels)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_expression_that_people_write_is_worked_out()
    {
        Assert.Equal(1000, Worked.Number(string.Join(" + ", Enumerable.Repeat("1", 1000))));
        Assert.Equal(1, Worked.Number(string.Concat(Enumerable.Repeat("if(true(), ", 90)) + "1" + string.Concat(Enumerable.Repeat(", 0)", 90))));
    }

    [Fact]
    public void A_text_of_ten_megabytes_is_refused()
    {
        Assert.Contains("characters, and at most", Worked.Refusal($"'{new string('a', 10_000_000)}'"), StringComparison.Ordinal);
        var glue = new string('-', 4_000);
        var nodes = string.Concat(Enumerable.Repeat(", //node()", 60));
        Assert.Contains("characters would be made", Worked.Refusal($"join('{glue}'{nodes})"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("regex('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a+)+$')")]
    [InlineData("regex('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a|aa)+$')")]
    public void A_pattern_made_to_take_for_ever_does_not(string expression) => Assert.False(Worked.Truth(expression));

    [Fact]
    public void A_pattern_that_must_go_back_gives_up_with_a_sentence()
    {
        Assert.Contains("takes too long", Worked.Refusal("regex('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(?=a)(a+)+$')"), StringComparison.Ordinal);
        Assert.Contains("the pattern has", Worked.Refusal($"regex('a', '{new string('a', 5_000)}')"), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_without_end_is_stopped() =>
        Assert.Contains("steps to work out", Worked.Refusal(string.Concat(Enumerable.Repeat("count(//*[", 9)) + "1" + string.Concat(Enumerable.Repeat("])", 9))), StringComparison.Ordinal);
}
