using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Reads a programme: schedule.xml (pentabarf, frab, pretalx and their kin), schedule JSON v1 and v2. Lenient: what is odd becomes a problem or a note with its
/// line and the rest is read; only what cannot be parsed at all, or is no programme, is refused.
/// </summary>
public static class ScheduleReader
{
    /// <summary>Most bytes of a file: the largest real programmes have some 3 MB.</summary>
    public const int MostBytes = 32 << 20;

    /// <param name="content">The whole file.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="zone">Where the conference is, for times without offset in a file that names no time zone; UTC where null.</param>
    /// <exception cref="InputException">The content is too large, not well-formed, wrongly encoded, or no programme.</exception>
    public static ScheduleReading Read(ReadOnlyMemory<byte> content, string? file = null, TimeZoneInfo? zone = null)
    {
        if (content.Length > MostBytes)
            throw new InputException(new Problem("too-large", $"the file has more than {MostBytes >> 20} MB", new Where(file)));
        var first = FirstByte(content.Span);
        var reading = first == '{' || first == '[' ? ReadJson(content, file, zone) : ReadXml(content, file, zone);
        return reading with { Problems = Placed(reading.Problems, file), Notes = Placed(reading.Notes, file) };
    }

    private static ScheduleReading ReadXml(ReadOnlyMemory<byte> content, string? file, TimeZoneInfo? zone)
    {
        var root = XmlTree.Read(content, file);
        var notes = new List<Problem>();
        var schedule = XmlSchedule.Read(root, zone, notes);
        if (root.Name != "schedule" && schedule.Events.Count == 0)
            throw new InputException(new Problem("not-a-schedule", $"the file is no programme: its root is «{root.Name}» and it has no event", new Where(file, root.Line)));
        return new ScheduleReading(schedule, ScheduleFormat.Xml, XmlRules.Check(root), notes);
    }

    private static ScheduleReading ReadJson(ReadOnlyMemory<byte> content, string? file, TimeZoneInfo? zone)
    {
        var root = JsonTree.Read(content, file);
        if (root["schedule"] is not { Kind: JsonKind.Object } body)
            throw new InputException(new Problem("not-a-schedule", "the file is no programme: it has no object «schedule»", new Where(file, root.Line)));
        var notes = new List<Problem>();
        return JsonSchedule.IsVersion2(root)
            ? new ScheduleReading(JsonSchedule2.Read(body, zone, notes), ScheduleFormat.JsonV2, JsonRules2.Check(root), notes)
            : new ScheduleReading(JsonSchedule.Read(body, zone, notes), ScheduleFormat.JsonV1, JsonRules1.Check(root), notes);
    }

    private static IReadOnlyList<Problem> Placed(IReadOnlyList<Problem> problems, string? file) =>
        file is null ? problems : [.. problems.Select(problem => problem with { Where = (problem.Where ?? new Where()) with { File = file } })];

    private static int FirstByte(ReadOnlySpan<byte> content)
    {
        foreach (var one in content)
        {
            if (one is not (0 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return one;
        }

        return -1;
    }
}
