using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;

namespace Talaia.Web.Year;

/// <summary>A duty and how it stands.</summary>
/// <param name="Title">What was begun or delivered; null while nothing is.</param>
/// <param name="Href">Where it is worked on.</param>
/// <param name="Progress">What can be said of it on the way: answers sent, registrations.</param>
public sealed record DutyCard(Duty Duty, DutyState State, LocalizedText? Title, string? Href, DateOnly? Delivered, DutyProgress? Progress);

/// <summary>How far a duty under way has come.</summary>
/// <param name="Key">Text that says it, with the number <c>n</c> and the whole <c>of</c>.</param>
public sealed record DutyProgress(string Key, int Count, int Of);

/// <summary>What the office owes in a year.</summary>
public sealed record YearBoard(int Year, IReadOnlyList<DutyCard> Cards)
{
    public IReadOnlyList<DutyCard> In(params DutyState[] states) => [.. Cards.Where(card => states.Contains(card.State))];
}
