using System.Globalization;
using Talaia.Conference.Schedules;
using Talaia.Kernel.Problems;

namespace Talaia.Cli.Conference;

/// <summary>The shape that <c>schedule check</c> and <c>ics check</c> print.</summary>
internal static class CheckJson
{
    public static object Of(ScheduleSummary summary) => new
    {
        summary.Format,
        summary.Conference,
        summary.Days,
        summary.Events,
        summary.Rooms,
        summary.Tracks,
        summary.Persons,
        summary.Languages,
        firstStart = Time(summary.FirstStart),
        lastStart = Time(summary.LastStart),
        problems = Problems(summary.Problems),
        notes = Problems(summary.Notes),
        clashes = summary.Clashes.Select(clash => new
        {
            clash.Kind,
            clash.Name,
            events = new[] { new { id = clash.First, title = clash.FirstTitle }, new { id = clash.Second, title = clash.SecondTitle } },
            start = Time(clash.Start),
            clash.Line,
        }),
    };

    public static IEnumerable<object> Problems(IEnumerable<Problem> problems) =>
        problems.Select(problem => new { problem.Code, problem.Message, line = problem.Where?.Line });

    private static string? Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
