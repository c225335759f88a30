using Talaia.Consultation.Following;
using Talaia.Consultation.Reminders;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Following;

/// <summary>A wave is followed over its days, beside the one before.</summary>
public sealed class ReadCourseTest
{
    [Theory, Engines]
    public async Task Days_count_who_had_sent_for_the_first_time_and_the_former_wave_stands_beside(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        await OpenAsync(house, "2026-2");
        foreach (var codi6 in Codes.Take(6))
            await SaveAndSendAsync(house, codi6, "1", "2026-2");
        house.Clock.Advance(TimeSpan.FromDays(10));
        await OpenAsync(house, Wave);
        await SaveAndSendAsync(house, "080001", "1");
        house.Clock.Advance(TimeSpan.FromDays(1));
        await SaveAndSendAsync(house, "080002", "1");
        await SaveAndSendAsync(house, "080001", "2");
        await SaveAsync(house, "080003", Sample.Answers(("/ET/ET.1/seriousness", "1")));

        var course = await CourseAsync(house);
        Assert.Equal((12, 2, "2026-2"), (course.Asked, course.Sent, course.FormerKey));
        Assert.Equal([1, 2], course.Days.Select(day => day.Sent).OfType<int>());
        Assert.Equal(8, course.Days.Count);
        Assert.All(course.Days, day => Assert.Equal(0.5, day.Former));
        Assert.Equal([9, 1, 0], Enum.GetValues<Reminded>().Select(point => course.Waiting[point]));
        Assert.Empty(course.Blocked);
        Assert.InRange(course.Forecast!.Expected, 2, 12);

        house.Clock.Advance(TimeSpan.FromDays(5.5));
        course = await CourseAsync(house);
        Assert.Equal(["080003"], course.Blocked.Select(town => town.Codi6));
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await CourseAsync(house)).Forecast);
    }

    [Fact]
    public async Task There_is_no_course_of_a_wave_that_is_not_there()
    {
        await using var house = await WithWaveAsync(Engine.Sqlite);
        Assert.Null(await house.UseAsync<ReadCourse, WaveCourse?>(read => read.OfWaveAsync("2027-1")));
        Assert.Null((await CourseAsync(house)).Forecast);
    }

    private static async Task<WaveCourse> CourseAsync(TestHouse house) => (await house.UseAsync<ReadCourse, WaveCourse?>(read => read.OfWaveAsync(Wave)))!;
}
