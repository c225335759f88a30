using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Consultation.Expressions;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Tests.Expressions;

/// <summary>Of random trees up to five levels deep, random numbers, and random texts of the characters that expressions are made of.</summary>
public sealed class ExpressionProperties
{
    private static readonly Gen<string> Names = Gen.Elements("a", "need", "div", "and", "x-1", "_n.2", "carrer", "mod");

    public static Arbitrary<Expression> Trees() => Tree(5).ToArbitrary();

    [Property(Arbitrary = [typeof(ExpressionProperties)], MaxTest = 500)]
    public void What_is_written_of_a_tree_reads_back_as_the_same_tree(Expression tree)
    {
        var written = ExpressionPrinter.Print(tree);
        Assert.Equal(tree, ExpressionParser.Parse(written));
        Assert.Equal(written, ExpressionPrinter.Print(ExpressionParser.Parse(written)));
    }

    [Property(MaxTest = 1000)]
    public void A_number_reads_back_from_its_text(double number)
    {
        var read = Numbers.Plain(Numbers.Text(number));
        Assert.True(double.IsNaN(number) ? double.IsNaN(read) : read == number);
    }

    [Property(MaxTest = 1000)]
    public void Whatever_is_typed_is_read_or_refused_with_its_place(NonNull<string> any, byte[] from)
    {
        const string alphabet = "ab.1/[]()@*'\"=<>!+-|,:$ {}divmodor";
        foreach (var text in new[] { any.Get, string.Concat(from.Select(one => alphabet[one % alphabet.Length])) })
        {
            try
            {
                ExpressionParser.Parse(text);
            }
            catch (ExpressionException refused)
            {
                Assert.InRange(refused.At, 0, text.Length);
                Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    private static Gen<Expression> Tree(int depth)
    {
        var leaves = Gen.OneOf(
            Gen.Choose(0, 1_000_000).Select(number => (Expression)new NumberLiteral(number / 64.0, 0)),
            Gen.Elements("", "it's", "say \"so\"", "à").Select(text => (Expression)new TextLiteral(text, 0)),
            Names.Select(name => (Expression)new Reference(name, false, 0)),
            Names.Select(name => (Expression)new LocationPath(null, false, new Parts<Step>([Step.Child(name)]), 0)),
            Gen.Constant((Expression)new LocationPath(null, true, Parts<Step>.None, 0)));
        if (depth == 0)
            return leaves;
        var inner = Tree(depth - 1);
        return Gen.OneOf(
            leaves,
            inner.Select(of => (Expression)new Negation(of, 0)),
            Gen.Elements(Enum.GetValues<Operator>()).SelectMany(sign => inner.SelectMany(left => inner.Select(right => (Expression)new Operation(sign, left, right, 0)))),
            Gen.Elements("if", "jr:choice-name", "count").SelectMany(name => inner.ArrayOf(2).Select(arguments => (Expression)new Call(name, new Parts<Expression>(arguments), 0))),
            inner.SelectMany(of => inner.Select(predicate => (Expression)new Filter(of, new Parts<Expression>([predicate]), 0))),
            Gen.Elements(true, false).SelectMany(absolute => Steps(inner).Select(steps => (Expression)new LocationPath(null, absolute, steps, 0))),
            inner.SelectMany(from => Steps(inner).Select(steps => (Expression)new LocationPath(from, false, steps, 0))));
    }

    private static Gen<Parts<Step>> Steps(Gen<Expression> predicates)
    {
        var tests = Gen.OneOf(
            Names.Select(name => (NodeTest)new Named(null, name)),
            Names.Select(name => (NodeTest)new Named("p", name)),
            Gen.Elements<NodeTest>(new Named(null, null), new Named("p", null), new AnyNode(), new TextNode(), new CommentNode(), new InstructionNode(null), new InstructionNode("it's")));
        var step = Gen.Elements(Enum.GetValues<Axis>()).SelectMany(axis => tests.SelectMany(test => Gen.Choose(0, 1).SelectMany(count => predicates.ArrayOf(count)
            .Select(each => new Step(axis, test, new Parts<Expression>(each))))));
        return Gen.Choose(1, 3).SelectMany(count => step.ArrayOf(count)).Select(steps => new Parts<Step>(steps));
    }
}
