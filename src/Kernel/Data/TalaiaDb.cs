using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Search;

namespace Talaia.Kernel.Data;

/// <summary>
/// The one database context. It owns no table by itself: each room furnishes its part of the model through an <see cref="IModelPart"/>.
/// The two derived contexts (SQLite, PostgreSQL) add only what truly differs between the engines. What is saved passes <see cref="GuardWrites"/>,
/// search learns its words, and audit entries take their place in the chain.
/// </summary>
public abstract class TalaiaDb(DbContextOptions options, IEnumerable<IModelPart> parts, KnownActs acts) : DbContext(options)
{
    private readonly IModelPart[] _parts = [.. parts];
    private Acting _acting = new();
    private IEntityType? _owed;

    /// <summary>From now on it serves a scope and who acts in it: making one is dear, so one that a scope gave back serves another.</summary>
    public TalaiaDb For(Acting acting)
    {
        (_acting, _owed) = (acting, null);
        return this;
    }

    /// <summary>Rows of this table were written past the change tracker: the next save must leave a record of it, where a person acts.</summary>
    internal void Owe(IEntityType table) => _owed ??= table.IsBookkeeping() ? null : table;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await SearchWords.KeepInStepAsync(this, cancellationToken);
        var changes = ChangeTracker.Entries().ToList();
        List<AuditEntry> entries = [.. changes.Where(change => change is { State: EntityState.Added, Entity: AuditEntry }).Select(change => (AuditEntry)change.Entity)];
        GuardWrites.Check(_acting, acts, entries, changes, _owed);
        _owed = null;
        if (entries.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        if (Database.CurrentTransaction is { } outer)
            return await SealedAsync(outer, entries, changes, acceptAllChangesOnSuccess, cancellationToken);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var written = await SealedAsync(null, entries, changes, acceptAllChangesOnSuccess, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    // A use case with a transaction of its own may go on after a failed save: then the chain must be as it was.
    private async Task<int> SealedAsync(IDbContextTransaction? outer, List<AuditEntry> entries, List<EntityEntry> changes, bool accept, CancellationToken cancel)
    {
        const string before = "before_audit";
        if (outer is not null)
            await outer.CreateSavepointAsync(before, cancel);
        try
        {
            await SealEntries.TakeAsync(this, entries, BeforeAndAfter.Of(changes), cancel);
            return await base.SaveChangesAsync(accept, cancel);
        }
        catch when (outer is not null)
        {
            await outer.RollbackToSavepointAsync(before, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Nothing is saved so: it would pass by the audit chain.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in _parts)
            part.Furnish(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter, LocalizedTextComparer>();
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>().HaveMaxLength(6);
    }
}
