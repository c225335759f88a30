using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Access.Accounts;

/// <summary>Identity's store over our database. It saves nothing by itself: the use case does, together with the audit log.</summary>
internal sealed class AccountStore : UserOnlyStore<Account, TalaiaDb, Guid>
{
    public AccountStore(TalaiaDb db)
        : base(db) => AutoSaveChanges = false;
}
