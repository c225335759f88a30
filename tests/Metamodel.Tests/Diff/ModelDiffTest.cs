using FsCheck.Xunit;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Tests.Exchange;

namespace Talaia.Metamodel.Tests.Diff;

public sealed class ModelDiffTest
{
    private static readonly ModelElement Water = new("a", "Goal", new("Aigua")) { Description = new("Neta i per a tothom") };

    [Fact]
    public void Each_kind_of_change_is_told_with_what_stood_and_what_stands()
    {
        var diff = ModelDiff.Of(
            Of(Water, Water with { Id = "b", Name = new("Llum") }, Water with { Id = "c", Name = new("Gas"), ParentId = "a" }, Water with { Id = "d", Name = new("Foc") }, Water with { Id = "e", Name = new("Fred") }),
            Of(Water with { Description = new("Neta per a tothom") }, Water with { Id = "b", Name = new("La llum"), Status = "proposed" }, Water with { Id = "c", Name = new("Gas"), ParentId = "b" }, Water with { Id = "d", Name = new("Foc"), Type = "Driver" }, Water with { Id = "f", Name = new("Calor") }));
        Assert.Equal((4, "major"), (diff.Matched, diff.Version));
        Assert.Equal([new ModelChange("Llum", "La llum", "b")], diff.Renamed);
        Assert.Equal([new ModelChange("Goal", "Driver", "d")], diff.Retyped);
        Assert.Equal([new ModelChange("a", "b", "c")], diff.Moved);
        Assert.Equal([new ModelChange("Neta i per a tothom", "Neta per a tothom", "a")], diff.Reworded);
        Assert.Equal([new ModelChange("status: ", "status: proposed", "b")], diff.Restated);
        Assert.Equal(["f"], diff.Added);
        Assert.Equal(["e"], diff.Removed);
        Assert.Empty(diff.Pairs);
    }

    [Fact]
    public void Blanks_and_line_breaks_are_no_change()
    {
        var diff = ModelDiff.Of(Of(Water), Of(Water with { Name = new(" Aigua\r\n"), Description = new("Neta  i\nper a\u00a0tothom \n") }));
        Assert.Empty(diff.Renamed);
        Assert.Empty(diff.Reworded);
        Assert.Equal("patch", diff.Version);
    }

    [Fact]
    public void An_element_under_a_new_identifier_is_known_by_a_foreign_one_even_when_renamed_and_retyped()
    {
        var diff = ModelDiff.Of(Of(Stable(Water, "o-1")), Of(Stable(Water with { Id = "z", Type = "Driver", Name = new("Font") }, "o-1")));
        Assert.Equal([new PairedIds("a", "z", "foreign")], diff.Pairs);
        Assert.Equal((1, 1, 0), (diff.Renamed.Count, diff.Retyped.Count, diff.Added.Count));
    }

    [Fact]
    public void What_is_the_foreign_identifier_of_one_may_be_the_own_of_the_other() =>
        Assert.Equal([new PairedIds("a", "z", "foreign")], ModelDiff.Of(Of(Water), Of(Stable(Water with { Id = "z", Name = new("Font") }, "a"))).Pairs);

    [Fact]
    public void A_foreign_identifier_that_two_have_says_nothing()
    {
        var diff = ModelDiff.Of(Of(Stable(Water, "o"), Stable(Water with { Id = "b", Name = new("Llum") }, "o")), Of(Stable(Water with { Id = "z", Name = new("Font") }, "o")));
        Assert.Equal((0, 2, 1), (diff.Matched, diff.Removed.Count, diff.Added.Count));
    }

    [Fact]
    public void Type_and_name_are_a_guess_shown_as_one() =>
        Assert.Equal([new PairedIds("a", "z", "name")], ModelDiff.Of(Of(Water), Of(Water with { Id = "z", Name = new("  AIGUA") })).Pairs);

    [Fact]
    public void A_retyped_element_is_guessed_only_where_one_of_its_name_is_left_on_both_sides()
    {
        var retyped = Water with { Id = "z", Type = "Driver" };
        Assert.Equal([new PairedIds("a", "z", "name")], ModelDiff.Of(Of(Water), Of(retyped)).Pairs);
        Assert.Empty(ModelDiff.Of(Of(Water), Of(retyped, retyped with { Id = "y", Type = "Outcome" })).Pairs);
        Assert.Equal([new PairedIds("a", "z", "name")], ModelDiff.Of(Of(Water, Water with { Id = "same" }), Of(retyped, Water with { Id = "same" })).Pairs);
    }

    [Fact]
    public void Only_additions_make_a_minor_version() => Assert.Equal("minor", ModelDiff.Of(Of(Water), Of(Water, Water with { Id = "n", Name = new("Nou") })).Version);

    [Property(MaxTest = 100)]
    public void A_document_does_not_differ_from_itself(int seed)
    {
        var document = new MadeUpModels(seed).Any();
        var diff = ModelDiff.Of(document, document);
        Assert.Equal(document.Elements.Count, diff.Matched);
        Assert.Equal(0, diff.Added.Count + diff.Removed.Count + diff.Renamed.Count + diff.Retyped.Count + diff.Moved.Count + diff.Reworded.Count + diff.Restated.Count + diff.Pairs.Count);
        Assert.Equal("patch", diff.Version);
    }

    [Property(MaxTest = 200)]
    public void Every_element_is_matched_added_or_removed_once(int seed)
    {
        var (a, b) = (new MadeUpModels(seed).Any(), new MadeUpModels(seed + 1).Any());
        var diff = ModelDiff.Of(a, b);
        Assert.Equal((a.Elements.Count, b.Elements.Count), (diff.Matched + diff.Removed.Count, diff.Matched + diff.Added.Count));
        Assert.Equal(diff.Matched, ModelDiff.Of(b, a).Matched);
    }

    [Fact]
    public void Words_that_stay_go_and_come_make_up_both_texts()
    {
        var stretches = WordDiff.Of("L'aigua neta, per a tothom", "L'aigua bona i neta, per a molts");
        Assert.Equal("L'aigua bona i neta, per a molts", string.Concat(stretches.Where(stretch => stretch.Kind != "removed").Select(stretch => stretch.Text)));
        Assert.Equal("L'aigua neta, per a tothom", string.Concat(stretches.Where(stretch => stretch.Kind != "added").Select(stretch => stretch.Text)));
        Assert.Contains(new WordStretch("removed", "tothom"), stretches);
    }

    internal static ModelDocument Of(params ModelElement[] elements) => new(LocalizedText.Empty, elements, [], [], []);

    private static ModelElement Stable(ModelElement element, string id) => element with { ForeignIds = [new ForeignId("Object ID", id)] };
}
