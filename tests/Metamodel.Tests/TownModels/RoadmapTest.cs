using FsCheck.Xunit;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Metamodel.TownModels.Roadmaps;

namespace Talaia.Metamodel.Tests.TownModels;

public sealed class RoadmapTest
{
    [Property(MaxTest = 300)]
    public void Every_requirement_comes_before_what_needs_it_and_nothing_is_left_out_or_brought_in_for_nothing(int seed, byte size)
    {
        var pieces = Pieces(new Random(seed), size % 60 + 1);
        var steps = Roadmap.Of(pieces);
        var place = steps.Select((step, i) => (step.Code, i)).ToDictionary(step => step.Code, step => step.i);
        var byCode = pieces.ToDictionary(piece => piece.Code);
        Assert.Equal(steps.Count, place.Count);
        Assert.All(pieces.Where(piece => piece is { IsWanted: true, IsDone: false }), piece => Assert.Contains(piece.Code, place.Keys));
        foreach (var step in steps)
        {
            Assert.False(byCode[step.Code].IsDone);
            Assert.Equal(!byCode[step.Code].IsWanted, step.IsPulledIn);
            Assert.All(byCode[step.Code].Requires.Where(code => byCode.TryGetValue(code, out var required) && !required.IsDone), code => Assert.True(place[code] < place[step.Code]));
            if (step.IsPulledIn)
                Assert.Contains(steps, later => place[later.Code] > place[step.Code] && byCode[later.Code].Requires.Contains(step.Code));
        }
    }

    [Property(MaxTest = 100)]
    public void Without_requirements_the_order_is_priority_then_level_then_code(int seed, byte size)
    {
        var pieces = Pieces(new Random(seed), size % 40 + 1).Select(piece => piece with { Requires = [] }).ToList();
        Assert.Equal(
            pieces.Where(piece => piece is { IsWanted: true, IsDone: false }).OrderBy(piece => piece.Priority).ThenBy(piece => piece.Maturity).ThenBy(piece => piece.Code, StringComparer.Ordinal).Select(piece => piece.Code),
            Roadmap.Of(pieces).Select(step => step.Code));
    }

    [Fact]
    public void A_requirement_is_as_urgent_as_what_waits_for_it_and_is_marked_where_no_rule_asks_for_it()
    {
        var steps = Roadmap.Of([New("a", PiecePriority.Normal), New("b", PiecePriority.High, "c"), New("c", PiecePriority.Low) with { IsWanted = false }]);
        Assert.Equal([("c", true), ("b", false), ("a", false)], steps.Select(step => (step.Code, step.IsPulledIn)));
        Assert.Equal(["c"], steps[1].After);
    }

    [Fact]
    public void A_circle_still_gives_every_piece_once() =>
        Assert.Equal(["a", "c", "b"], Roadmap.Of([New("a", PiecePriority.Normal, "b"), New("b", PiecePriority.Normal, "c"), New("c", PiecePriority.Normal, "a")]).Select(step => step.Code));

    [Fact]
    public void A_circle_is_broken_within_itself_and_says_where_so_that_what_only_waits_for_it_comes_after()
    {
        var steps = Roadmap.Of([New("a", PiecePriority.High, "b"), New("b", PiecePriority.Normal, "c"), New("c", PiecePriority.Low, "b"), New("d", PiecePriority.Low)]);
        Assert.Equal(["d", "b", "a", "c"], steps.Select(step => step.Code));
        Assert.Equal(["c"], Assert.Single(steps, step => step.Circle.Count > 0).Circle);
        Assert.Equal(["b"], steps.Single(step => step.Code == "c").After);
        Assert.Equal(["b"], steps.Single(step => step.Code == "a").After);
    }

    [Property(MaxTest = 200)]
    public void With_circles_too_every_piece_stands_once_and_only_a_step_that_says_so_comes_before_what_it_requires(int seed, byte size)
    {
        var random = new Random(seed);
        var acyclic = Pieces(random, size % 30 + 2);
        var pieces = acyclic.Select(piece => piece with { Requires = [.. piece.Requires, acyclic[random.Next(acyclic.Count)].Code] }).ToList();
        var steps = Roadmap.Of(pieces);
        var place = steps.Select((step, i) => (step.Code, i)).ToDictionary(step => step.Code, step => step.i);
        Assert.All(steps, step => Assert.All(step.After, code => Assert.True(place[code] < place[step.Code])));
        Assert.All(steps, step => Assert.All(step.Circle, code => Assert.True(place[code] > place[step.Code])));
    }

    private static RoadmapPiece New(string code, PiecePriority priority, params string[] requires) => new(code, IsWanted: true, IsDone: false, priority, 2, requires);

    // A piece requires only earlier ones of a hidden order, so there is no circle.
    private static List<RoadmapPiece> Pieces(Random random, int count)
    {
        var codes = Enumerable.Range(0, count).Select(i => $"P{random.Next(100_000)}.{i}").ToList();
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var isDone = random.Next(4) == 0;
            var requires = Enumerable.Range(0, random.Next(4)).Where(_ => i > 0).Select(_ => codes[random.Next(i)]).Append(random.Next(10) == 0 ? "NOWHERE" : "").Where(code => code.Length > 0).Distinct().ToList();
            return new RoadmapPiece(codes[i], !isDone && random.Next(2) == 0, isDone, (PiecePriority)random.Next(3), random.Next(1, 6), requires);
        }).OrderBy(_ => random.Next())];
    }
}
