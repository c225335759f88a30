using FsCheck.Xunit;
using Talaia.Conference.Sessions;

namespace Talaia.Conference.Tests.Sessions;

public sealed class ClashesTest
{
    private static readonly DateTimeOffset Nine = new(2026, 12, 10, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Sessions_that_overlap_in_a_room_or_share_a_speaker_clash_and_those_that_follow_each_other_do_not()
    {
        Slot[] slots =
        [
            Slot("a", 0, 60, "Sala A", "Ponent 1"), Slot("b", 60, 60, "Sala A", "Ponent 1"), Slot("c", 30, 60, "Sala B", "Ponent 1"), Slot("d", 90, 10, "Sala A"), Slot("e", 0, 600, null),
        ];
        Assert.Equal(
            [new Clash(ClashKind.Speaker, "Ponent 1", "a", "c"), new(ClashKind.Speaker, "Ponent 1", "c", "b"), new(ClashKind.Room, "Sala A", "b", "d")],
            Clashes.In(slots));
    }

    [Property(MaxTest = 300)]
    public void The_sweep_finds_what_comparing_every_pair_finds((byte Start, byte Minutes, byte Room, byte Speaker)[] given)
    {
        var slots = given.Select((one, i) => Slot($"s{i:000}", one.Start, one.Minutes % 40, one.Room % 4 == 0 ? null : $"r{one.Room % 4}", $"p{one.Speaker % 3}", $"p{one.Speaker % 5}")).ToList();
        var pairs =
            from first in slots
            from second in slots
            where string.CompareOrdinal(first.Code, second.Code) < 0 && first.Start < second.End && second.Start < first.End && first.Start < first.End && second.Start < second.End
            from need in (first.Room is { } room && room == second.Room ? [(ClashKind.Room, room)] : Array.Empty<(ClashKind, string)>())
                .Concat(first.Speakers.Intersect(second.Speakers).Select(name => (ClashKind.Speaker, name)))
            select $"{need} {first.Code} {second.Code}";
        var found = Clashes.In(slots).Select(clash => $"{(clash.Kind, clash.Name)} {string.Join(' ', new[] { clash.First, clash.Second }.Order(StringComparer.Ordinal))}");
        Assert.Equal(pairs.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static Slot Slot(string code, int start, int minutes, string? room, params string[] speakers) =>
        new(code, Nine.AddMinutes(start), Nine.AddMinutes(start + minutes), room, speakers);
}
