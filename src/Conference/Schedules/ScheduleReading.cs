using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>What came of reading a programme.</summary>
/// <param name="Format">One of <see cref="ScheduleFormat"/>.</param>
/// <param name="Problems">One for each place where the file breaks its own format's rules, with its line.</param>
/// <param name="Notes">What the format's rules allow or do not see and the reader had to guess or leave out, with its line.</param>
public sealed record ScheduleReading(Schedule Schedule, string Format, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Notes);

/// <summary>Names of the exchange formats, as the command line takes them.</summary>
public static class ScheduleFormat
{
    public const string Xml = "schedule-xml";
    public const string JsonV1 = "schedule-json-v1";
    public const string JsonV2 = "schedule-json-v2";
    public const string Calendar = "ics";
    public const string Csv = "csv";
    public const string JsonLd = "jsonld";
}
