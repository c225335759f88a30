using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Search;

namespace Talaia.Kernel.Data;

/// <summary>
/// The one database context. It owns no table by itself: each room furnishes its part of the model through an <see cref="IModelPart"/>.
/// The two derived contexts (SQLite, PostgreSQL) add only what truly differs between the engines.
/// </summary>
public abstract class TalaiaDb(DbContextOptions options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    private readonly IModelPart[] _parts = [.. parts];

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in _parts)
            part.Furnish(modelBuilder);
    }

    /// <summary>Saves what changed, and with it what search knows of it.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await SearchWords.KeepInStepAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter, LocalizedTextComparer>();
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>().HaveMaxLength(6);
    }
}
