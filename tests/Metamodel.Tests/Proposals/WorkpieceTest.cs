using FsCheck;
using FsCheck.Xunit;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Tests.Proposals;

/// <summary>What each kind of change makes of a release, and what can never come of any row of changes.</summary>
public sealed class WorkpieceTest
{
    private static readonly MetamodelState Small = new(
        [Element("A", null, 1), Element("A.1", "A", 2), Element("A.1.1", "A.1", 3), Element("A.1.1.1", "A.1.1", 4, "A.1.1.2"), Element("A.1.1.2", "A.1.1", 4), Element("A.1.2", "A.1", 3), Element("B", null, 1), Element("B.1", "B", 2)],
        []);

    [Fact]
    public void What_required_a_retired_element_requires_its_successor()
    {
        var work = Work();
        work.Apply(new AddElement("A.1.2", Text("Nova"), Text("d")));
        work.Apply(new RetireElement("A.1.1.2", ["A.1.2.1"]));
        Assert.Equal("A.1.2.1", Find(work, "A.1.1.1")!.Requires);
        Assert.Equal([("A.1.1.2", "A.1.2.1")], work.Successions);
        Assert.Equal(ReleaseSize.Major, ReleaseDiff.Of(Small, work.State).Size);
    }

    [Fact]
    public void A_code_that_ended_is_not_given_again()
    {
        var work = Work();
        work.Apply(new RetireElement("A.1.1.2", []));
        Assert.Equal(["A.1.1.3"], work.Apply(new AddElement("A.1.1", Text("Nova"), Text("d"))));
        Assert.Equal("", Find(work, "A.1.1.1")!.Requires);
    }

    [Fact]
    public void A_split_puts_its_parts_where_the_whole_was()
    {
        var work = Work();
        Assert.Equal(["A.1.1.3", "A.1.1.4"], work.Apply(new SplitElement("A.1.1.1", [new(Text("u"), Text("x")), new(Text("dos"), Text("y"))])));
        Assert.Equal(["A.1.1.3", "A.1.1.4", "A.1.1.2"], work.State.Elements.Where(element => element.ParentCode == "A.1.1").Select(element => element.Code));
        Assert.Equal("A.1.1.2", Find(work, "A.1.1.3")!.Requires);
    }

    [Fact]
    public void What_stands_below_merged_elements_stands_below_the_new_one()
    {
        var work = Work();
        Assert.Equal(["A.1.3"], work.Apply(new MergeElements(["A.1.1", "A.1.2"], Text("Tot"), Text("d"))));
        Assert.Equal(["A.1.1.1", "A.1.1.2"], work.State.Elements.Where(element => element.ParentCode == "A.1.3").Select(element => element.Code));
    }

    [Fact]
    public void A_moved_element_keeps_its_code_and_what_stands_below_it()
    {
        var work = Work();
        work.Apply(new MoveElement("A.1.1", "B.1"));
        Assert.Equal(["B", "B.1", "A.1.1", "A.1.1.1", "A.1.1.2"], work.State.Elements.Select(element => element.Code).SkipWhile(code => code != "B"));
        Assert.Equal(ReleaseSize.Patch, ReleaseDiff.Of(Small, work.State).Size);
    }

    [Fact]
    public void A_text_that_is_mended_makes_a_patch()
    {
        var work = Work();
        work.Apply(new RenameElement("A", Text("A"), Text("Altre nom")));
        Assert.Equal(ReleaseSize.Patch, ReleaseDiff.Of(Small, work.State).Size);
        Assert.Equal("1.2.4", new ReleaseNumber(1, 2, 3).Next(ReleaseSize.Patch).ToString());
        Assert.Equal("2", new ReleaseNumber(1, 2, 3).Next(ReleaseSize.Major).ToString());
    }

    [Fact]
    public void A_relation_is_made_once_and_ended_again()
    {
        var work = Work();
        work.Apply(new RelateElements("A.1", "related", "B.1"));
        Assert.Equal("relation-exists", Refused(work, new RelateElements("A.1", "related", "B.1")));
        Assert.Single(ReleaseDiff.Of(Small, work.State).Related);
        work.Apply(new UnrelateElements("A.1", "related", "B.1"));
        Assert.True(ReleaseDiff.Of(Small, work.State).IsEmpty);
    }

    public static TheoryData<Change, string> Impossible => new()
    {
        { new RetireElement("Z", []), "unknown-element" }, { new RetireElement("A.1.1", []), "has-children" }, { new RetireElement("A.1.2", ["A.1.2"]), "own-successor" },
        { new RetireElement("A.1.2", ["Z"]), "unknown-element" }, { new MoveElement("A.1.1", "A"), "wrong-level" }, { new MoveElement("A.1.1", "A.1"), "nothing-changes" },
        { new RenameElement("A", Text("A"), LocalizedText.Empty), "name-missing" }, { new RetypeElement("A", " "), "type-missing" },
        { new SplitElement("A.1.2", [new(Text("u"), Text("d"))]), "one-part" }, { new MergeElements(["A.1.2"], Text("n"), Text("d")), "one-element" },
        { new MergeElements(["A.1.2", "A.1.1.1"], Text("n"), Text("d")), "wrong-level" }, { new RelateElements("A.1.1.2", ChangeKinds.Requires, "A.1.1.1"), "circular" },
        { new UnrelateElements("A", "related", "B"), "unknown-relation" },
    };

    [Theory, MemberData(nameof(Impossible))]
    public void What_cannot_be_is_refused_and_nothing_of_it_stands(Change change, string code)
    {
        var work = Work();
        Assert.Equal(code, Refused(work, change));
        Assert.True(ReleaseDiff.Of(Small, work.State).IsEmpty);
    }

    /// <summary>Whatever is applied: one tree, no dangling requirement or relation, no code twice, nothing gone without being known as ended.</summary>
    [Property(MaxTest = 300)]
    public bool Any_row_of_changes_leaves_a_sound_tree(int seed)
    {
        var random = new System.Random(seed);
        var work = Work();
        for (var step = 0; step < 25; step++)
        {
            var codes = work.State.Elements.Select(element => element.Code).ToList();
            string Any() => codes.Count == 0 ? "A" : codes[random.Next(codes.Count)];
            Change change = random.Next(8) switch
            {
                0 or 1 => new AddElement(Any(), Text($"n{step}"), Text("d")),
                2 => new RetireElement(Any(), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Any())]),
                3 => new MoveElement(Any(), Any()),
                4 => new SplitElement(Any(), [new(Text("u"), Text("d")), new(Text("v"), Text("d"))]),
                5 => new MergeElements([Any(), Any()], Text($"m{step}"), Text("d")),
                6 => new RelateElements(Any(), ChangeKinds.Requires, Any()),
                _ => new RelateElements(Any(), "related", Any()),
            };
            try
            {
                work.Apply(change);
            }
            catch (RuleException)
            {
                // Refused, which is sound.
            }
        }

        var state = work.State;
        var known = state.Elements.Select(element => element.Code).ToHashSet();
        return known.Count == state.Elements.Count
            && state.Elements.All(element => (element.ParentCode is null) == (element.Level == 1) && element.RequiredCodes.All(known.Contains))
            && state.Relations.All(relation => known.Contains(relation.From) && known.Contains(relation.To))
            && state.Relations.Select(relation => relation.Code).Distinct().Count() == state.Relations.Count;
    }

    private static Workpiece Work() => new(Small, []);

    private static ElementFacts? Find(Workpiece work, string code) => work.State.Elements.FirstOrDefault(element => element.Code == code);

    private static string? Refused(Workpiece work, Change change) => Assert.Throws<RuleException>(() => work.Apply(change)).Code;

    private static LocalizedText Text(string text) => new(ca: text);

    private static ElementFacts Element(string code, string? parent, int level, string requires = "") =>
        new(code, parent, level, "x", Text(code), LocalizedText.Empty, "in_force", null, null, null, "", "", "", requires, "", LocalizedText.Empty);
}
