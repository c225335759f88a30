using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;

namespace Talaia.Web.Year;

/// <summary>What a room has of one duty: whether it is begun, when it was delivered, where it is.</summary>
public sealed record DutyFinding(LocalizedText? Title, string? Href, DateOnly? Delivered, DutyProgress? Progress = null)
{
    /// <summary>Nothing is there yet; the address is where it is begun.</summary>
    public static DutyFinding Nothing(string? href) => new(null, href, null);

    public DutyCard On(Duty duty, DateOnly today) => new(duty, duty.StateOn(today, Title is not null, Delivered), Title, Href, Delivered, Progress);
}
