namespace Talaia.Conference.Schedules;

/// <summary>One session of a programme.</summary>
/// <param name="Title">As given; empty where the source has none.</param>
public sealed record ScheduleEvent(string Title)
{
    /// <summary>The source's own key, unique in the file; a whole number in most files.</summary>
    public string? Id { get; init; }

    /// <summary>A UUID, the same in every version of the programme.</summary>
    public string? Guid { get; init; }

    /// <summary>A short code, as pretalx gives.</summary>
    public string? Code { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>Often holds HTML of others: clean it before it is shown.</summary>
    public string? Abstract { get; init; }

    /// <summary>Often holds HTML of others: clean it before it is shown.</summary>
    public string? Description { get; init; }

    /// <summary>With the offset of the place; null where the source says no time that can be read.</summary>
    public DateTimeOffset? Start { get; init; }

    public TimeSpan? Duration { get; init; }

    /// <summary>Index of the day (<see cref="ScheduleDay.Index"/>) under which the session stands.</summary>
    public int? Day { get; init; }

    public string? Room { get; init; }
    public string? Track { get; init; }
    public string? Type { get; init; }

    /// <summary>As written: <c>en</c>, but also <c>de, en</c>. <see cref="ScheduleLanguages"/> splits it.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<SchedulePerson> Persons { get; init; } = [];
    public IReadOnlyList<ScheduleLink> Links { get; init; } = [];
    public IReadOnlyList<ScheduleLink> Attachments { get; init; } = [];
    public string? RecordingLicense { get; init; }
    public string? RecordingUrl { get; init; }

    /// <summary>The speakers do not wish to be recorded; null where the source does not say.</summary>
    public bool? DoNotRecord { get; init; }

    public string? Slug { get; init; }
    public string? Url { get; init; }
    public string? Logo { get; init; }

    /// <summary>1-based line of the file from which the session was read; 0 where there was no file.</summary>
    public int Line { get; init; }

    /// <summary>The first instant after the session; null where start or duration is not known.</summary>
    public DateTimeOffset? End => Start is { } start && Duration is { } duration && duration <= Durations.Longest ? start + duration : null;
}

public sealed record SchedulePerson(string Name, string? Id = null, string? Guid = null, string? Code = null, string? Biography = null, string? Role = null);

public sealed record ScheduleLink(string Url, string? Title = null, string? Type = null);
