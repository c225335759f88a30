using FsCheck;
using FsCheck.Fluent;
using Talaia.Conference.Schedules;

namespace Talaia.Conference.Tests.Schedules;

public class ClashTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Sessions_that_overlap_in_a_room_clash_and_those_that_touch_do_not()
    {
        var clashes = ScheduleClashes.Of(Of(One("1", 0, 60, "A", "x"), One("2", 60, 30, "A", "y"), One("3", 30, 15, "A", "z"), One("4", 30, 15, "B", "w")));
        Assert.Equal([("room", "1", "3")], clashes.Select(clash => (clash.Kind, clash.First!, clash.Second!)));
    }

    [Fact]
    public void A_person_in_two_rooms_at_once_clashes()
    {
        Assert.Equal("person", Assert.Single(ScheduleClashes.Of(Of(One("1", 0, 60, "A", "x"), One("2", 59, 30, "B", "x")))).Kind);
    }

    [Fact]
    public void There_is_a_clash_exactly_where_two_sessions_of_a_room_share_a_minute() => Prop.ForAll(
        Gen.ListOf(Gen.Zip(Gen.Choose(0, 120), Gen.Choose(0, 40))).ToArbitrary(),
        times =>
        {
            var events = times.Select((time, index) => One($"{index}", time.Item1, time.Item2, "A", $"p{index}")).ToArray();
            var any = events.Any(one => events.Any(other => one != other && one.Start < other.End && other.Start < one.End && one.End > one.Start && other.End > other.Start));
            Assert.Equal(any, ScheduleClashes.Of(Of(events)).Count > 0);
        }).QuickCheckThrowOnFailure();

    private static Schedule Of(params ScheduleEvent[] events) => new(new ScheduleConference("C"), [], [], [], events);

    private static ScheduleEvent One(string id, int from, int length, string room, string person) =>
        new("t") { Id = id, Start = Nine.AddMinutes(from), Duration = TimeSpan.FromMinutes(length), Room = room, Persons = [new SchedulePerson(person)] };
}
