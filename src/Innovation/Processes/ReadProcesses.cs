using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Methodologies;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Innovation.Processes;

/// <summary>The process of a year as pages show it.</summary>
/// <param name="PhaseId">The present phase; null once it has ended.</param>
/// <param name="Stays">Every phase that it was in, in order.</param>
public sealed record ProcessRow(
    int Year, Methodology Methodology, IReadOnlyList<PhaseDue> Calendar, string? PhaseId, IReadOnlyList<PhaseStay> Stays, DateTimeOffset OpenedAt, DateTimeOffset? EndedAt)
{
    public Phase? Phase => PhaseId is null ? null : Methodology.Phase(PhaseId);

    public DateOnly? Due(string phase) => Calendar.FirstOrDefault(due => due.Phase == phase)?.Due;

    /// <summary>Whether the present phase should have ended before this day.</summary>
    public bool IsLate(DateOnly today) => PhaseId is not null && Due(PhaseId) < today;

    /// <summary>Whether the present phase has an activity with one of these tools for one of these roles.</summary>
    public bool Offers(string tool, IReadOnlySet<string> roles) =>
        Phase?.Activities.Any(activity => activity.Tool == tool && (activity.Roles.Count == 0 || activity.Roles.Any(roles.Contains))) == true;
}

public sealed class ReadProcesses(TalaiaDb db)
{
    /// <summary>The newest year first.</summary>
    public Task<List<ProcessRow>> ListAsync(CancellationToken cancel = default) =>
        Rows(db.Set<Process>().OrderByDescending(process => process.Year)).ToListAsync(cancel);

    public Task<ProcessRow?> OfYearAsync(int year, CancellationToken cancel = default) =>
        Rows(db.Set<Process>().Where(process => process.Year == year)).SingleOrDefaultAsync(cancel);

    private static IQueryable<ProcessRow> Rows(IQueryable<Process> processes) => processes.Select(process => new ProcessRow(
        process.Year, process.Methodology, process.Calendar, process.PhaseId, process.Stays, process.OpenedAt, process.EndedAt));
}

internal sealed class ProcessNames(TalaiaDb db) : ISheetNames
{
    public string Kind => ProcessRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var years = (await db.Set<Process>().Select(process => process.Year).ToListAsync(cancel)).ConvertAll(year => year.ToString(CultureInfo.InvariantCulture));
        return years.Where(keys.Contains).ToDictionary(year => year, year => new LocalizedText(ca: year));
    }
}
