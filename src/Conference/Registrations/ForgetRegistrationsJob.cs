using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Jobs;

namespace Talaia.Conference.Registrations;

/// <summary>Erases those registered on the day that their edition promised.</summary>
internal sealed class ForgetRegistrationsJob(ForgetRegistrations forget) : IJobHandler
{
    public const string KindName = "conference.forget-registrations";

    public string Kind => KindName;

    public Task RunAsync(string payload, CancellationToken cancel) => forget.RunAsync(int.Parse(payload, CultureInfo.InvariantCulture), "system", cancel);

    public static Job Promise(Edition edition, TimeProvider clock) => Due(edition.Year, edition.ForgetOn, clock);

    public static Job Promise(int year, EditionPlan plan, TimeProvider clock) => Due(year, plan.ForgetOn, clock);

    private static Job Due(int year, DateOnly day, TimeProvider clock) =>
        new(KindName, Edition.Text(year), clock, dueAt: new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
}
