using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Settings;

namespace Talaia.Kernel.PersonalData;

/// <summary>How long personal data is kept: what the rooms propose, and what the office has set instead.</summary>
public sealed class Retention(TalaiaDb db, IEnumerable<IPersonalData> holders, TimeProvider clock)
{
    /// <summary>Ten years.</summary>
    public const int LongestDays = 3660;

    /// <returns>Days by name, of what is forgotten by date.</returns>
    public async Task<IReadOnlyDictionary<string, int>> DaysAsync(CancellationToken cancel = default)
    {
        var set = await db.Set<Setting>().AsNoTracking().Where(setting => setting.Name.StartsWith("retention/")).ToDictionaryAsync(setting => setting.Name, cancel);
        return holders.Where(holder => holder.DefaultDays is not null).ToDictionary(
            holder => holder.Name,
            holder => set.TryGetValue(NameOf(holder.Name), out var own) ? int.Parse(own.Value, CultureInfo.InvariantCulture) : holder.DefaultDays!.Value);
    }

    /// <exception cref="RuleException">`unknown-retention`, `retention-out-of-range` (1 day to ten years).</exception>
    public async Task ChangeAsync(string name, int days, string actor, CancellationToken cancel = default)
    {
        if (holders.FirstOrDefault(holder => holder.Name == name)?.DefaultDays is null)
            throw new RuleException("unknown-retention", $"Nothing called «{name}» is forgotten by date. Nothing was changed.");
        if (days is < 1 or > LongestDays)
            throw new RuleException("retention-out-of-range", $"Personal data is kept between 1 and {LongestDays} days. Nothing was changed.");
        var former = (await DaysAsync(cancel))[name];
        if (former == days)
            return;
        var value = days.ToString(CultureInfo.InvariantCulture);
        if (await db.Set<Setting>().SingleOrDefaultAsync(setting => setting.Name == NameOf(name), cancel) is { } own)
            own.Value = value;
        else
            db.Add(new Setting { Name = NameOf(name), Value = value });
        db.Add(new AuditEntry(actor, "change-retention", new Ref("retention", name), clock, FormattableString.Invariant($$"""{"days":[{{former}},{{days}}]}""")));
        await db.SaveChangesAsync(cancel);
    }

    private static string NameOf(string name) => $"retention/{name}";
}
