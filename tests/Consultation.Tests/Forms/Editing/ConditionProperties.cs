using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Forms.Editing;

namespace Talaia.Consultation.Tests.Forms.Editing;

public sealed class ConditionProperties
{
    public static Arbitrary<Condition> Chosen()
    {
        var clause =
            from question in Gen.Elements("web", "persones", "q_1", "té.nom")
            from test in Gen.Elements(Enum.GetValues<Test>())
            from number in Gen.Elements("0", "1", "-3", "2.5", "500")
            from text in Gen.Elements("si", "l'Escala", "diu \"hola\"", "01", "a b", "1e3", "-")
            from isNumber in Gen.Elements(true, false)
            select new Clause(question, test, test switch
            {
                Test.Answered or Test.NotAnswered => "",
                Test.Is or Test.IsNot => isNumber ? number : text,
                Test.Chosen or Test.NotChosen => text,
                _ => number,
            });
        return (from clauses in Gen.ListOf(clause) where clauses.Count > 0 from isAny in Gen.Elements(true, false) select new Condition(isAny && clauses.Count > 1, [.. clauses])).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(ConditionProperties)], MaxTest = 500)]
    public void What_is_chosen_is_an_expression_that_reads_back_as_what_was_chosen(Condition condition)
    {
        var written = Conditions.Write(condition);
        ExpressionParser.Parse(written);
        Assert.Equal(condition, Conditions.Read(written));
    }

    [Theory]
    [InlineData("${a} = 'x' and ${b} = 'y' or ${c} = 'z'")]
    [InlineData("${a} = ${b}")]
    [InlineData("count(${a}) > 2")]
    [InlineData("${a} > 'molt'")]
    [InlineData("not(${a} = 'x')")]
    [InlineData("${a} = 'x' and (${b} = 'y' or ${c} = 'z')")]
    [InlineData("../a = 'x'")]
    [InlineData("${a} = ")]
    public void What_says_more_than_that_stays_an_expression(string expression) => Assert.Null(Conditions.Read(expression));

    [Fact]
    public void What_others_wrote_is_read_where_it_says_no_more()
    {
        Assert.Equal(new Condition(true, [new("a", Test.Is, "x"), new("b", Test.AtLeast, "3"), new("c", Test.NotAnswered)]), Conditions.Read("${a}=\"x\" or ${b} >= 3 or ${c} = ''"));
        Assert.Equal(new Condition(false, [new("a", Test.Less, "-1"), new("m", Test.NotChosen, "x")]), Conditions.Read("${a} < -1 and not(selected(${m}, 'x'))"));
    }
}
