using Talaia.Access.Sessions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;

namespace Talaia.Access.Accounts;

/// <summary>Gives a person another role, or another municipality, and ends the sessions begun in the former one, in one save.</summary>
public sealed class ChangeRole(TalaiaDb db, RoleChanging changing, SessionEnding ending)
{
    /// <inheritdoc cref="RoleChanging.ChangeAsync"/>
    public async Task<bool> RunAsync(Guid person, string role, string? codi6, string actor, CancellationToken cancel = default)
    {
        var isChanged = await UntilUndisturbed.RunAsync(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (!await changing.ChangeAsync(person, role, codi6, actor, cancel))
                return false;
            await ending.RemoveAsync(person, except: null, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return true;
        });
        if (isChanged)
            ending.Forget(person);
        return isChanged;
    }
}
