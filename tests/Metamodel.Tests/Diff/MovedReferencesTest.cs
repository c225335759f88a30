using FsCheck.Xunit;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Tests.Exchange;

namespace Talaia.Metamodel.Tests.Diff;

public sealed class MovedReferencesTest
{
    private static readonly ModelElement Water = new("a", "Goal", new("Aigua")) { Code = "A.1", ForeignIds = [new ForeignId("Object ID", "o-1")] };

    [Theory]
    [InlineData("a"), InlineData("A.1"), InlineData("o-1")]
    public void A_reference_by_any_identifier_follows_its_element(string known) =>
        Assert.Equal([new MovedReference("r", known, "z", "id")], Move([Water], [Water with { Id = "z" }], known).Moved);

    [Theory]
    [InlineData("superseded by", "n", "n", null)]
    [InlineData("Replaced_By", "b", "b2", null)]
    [InlineData("superseded by", "gone", "n", null)]
    [InlineData("superseded by", "n|b", null, "split: b2, n")]
    [InlineData("superseded by", "none", null, "removed: explicitly without successor")]
    [InlineData("superseded by", "nowhere", null, "removed: its successor «nowhere» is not in the later file")]
    [InlineData("color", "n", null, "removed: no successor is told")]
    public void From_what_was_removed_a_reference_follows_the_one_successor(string name, string value, string? to, string? why)
    {
        var old = new ModelElement("old", "Need", new("Vell")) { Properties = [new ModelProperty(name, value)] };
        var gone = new ModelElement("gone", "Need", new("També vell")) { Properties = [new ModelProperty("superseded by", "n")] };
        var kept = new ModelElement("b", "Need", new("Llum")) { Code = "B" };
        var moved = Move([old, gone, kept], [new ModelElement("n", "Need", new("Nou")), kept with { Id = "b2" }], "old");
        if (to is not null)
            Assert.Equal([new MovedReference("r", "old", to, "successor")], moved.Moved);
        else
            Assert.Equal([new ListedReference("r", "old", why!)], moved.Listed);
        Assert.Empty(moved.Lost);
    }

    [Fact]
    public void A_later_element_may_say_itself_what_it_replaces() => Assert.Equal(
        [new MovedReference("r", "o-1", "n", "successor")],
        Move([Water], [new ModelElement("n", "Need", new("Nou")) { Properties = [new ModelProperty("replaces", "A.1")] }], "o-1").Moved);

    [Fact]
    public void Successors_that_follow_each_other_in_a_circle_hang_nothing()
    {
        ModelElement One(string id, string next) => new(id, "Need", new(id)) { Properties = [new ModelProperty("superseded by", next)] };
        Assert.Equal("removed: no successor is told", Assert.Single(Move([One("x", "y"), One("y", "x")], [Water], "x").Listed).Why);
    }

    [Property(MaxTest = 100)]
    public void Every_reference_is_moved_or_listed(int seed)
    {
        var (a, b) = (new MadeUpModels(seed).Any(), new MadeUpModels(seed + 1).Any());
        var references = a.Elements.Select(element => new ElementReference("r" + element.Id, element.Id)).Append(new ElementReference("x", "unknown")).ToList();
        var moved = MovedReferences.Of(a, b, references);
        Assert.Equal(references.Count, moved.Moved.Count + moved.Listed.Count);
        Assert.All(moved.Moved, reference => Assert.Contains(b.Elements, element => element.Id == reference.To));
    }

    [Fact]
    public void Lines_that_are_no_references_are_refused_all_at_once()
    {
        var refused = Assert.Throws<InputException>(() => MovedReferences.Read(new StringReader("{\"ref\":1,\"element\":\"a\"}\n\nno\n{\"ref\":2}\n"), "r.jsonl"));
        Assert.Equal([3, 4], refused.Problems.Select(problem => problem.Where!.Line!.Value));
    }

    private static MovedReferences Move(ModelElement[] a, ModelElement[] b, string element) =>
        MovedReferences.Of(ModelDiffTest.Of(a), ModelDiffTest.Of(b), [new ElementReference("r", element)]);
}
