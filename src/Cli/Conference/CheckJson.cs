using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Talaia.Conference.Schedules;
using Talaia.Kernel.Problems;

namespace Talaia.Cli.Conference;

/// <summary>The shape that <c>schedule check</c> and <c>ics check</c> print.</summary>
internal static class CheckJson
{
    /// <summary>What is not known stands there as null, so that every name of the contract is always there.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    public static string Of(CalendarSummary summary) => JsonSerializer.Serialize(
        new { summary.Components, summary.Events, problems = Problems(summary.Problems) }, Options);

    public static string Of(ScheduleSummary summary) => JsonSerializer.Serialize(new
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
    }, Options);

    private static IEnumerable<object> Problems(IEnumerable<Problem> problems) =>
        problems.Select(problem => new { problem.Code, problem.Message, line = problem.Where?.Line });

    private static string? Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
