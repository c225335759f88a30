using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Settings;

/// <summary>
/// Whether the answers in this database are simulated. A database is either a demonstration or real, never both: real data is refused
/// by a demonstration and the other way round, so no figure can mix them.
/// </summary>
public sealed class Provenance(TalaiaDb db)
{
    private const string Name = "demonstration";

    public async Task<bool> IsDemonstrationAsync(CancellationToken cancel = default) =>
        await db.Set<Setting>().AnyAsync(setting => setting.Name == Name, cancel);

    /// <summary>Marks the database as a demonstration in the caller's transaction.</summary>
    public void MarkDemonstration(DateTimeOffset at) =>
        db.Add(new Setting { Name = Name, Value = at.ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
}
