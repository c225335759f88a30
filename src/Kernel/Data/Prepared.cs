using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Talaia.Kernel.Data;

/// <summary>
/// A query that is asked with every request. It is translated once for each model, and not found again each time by comparing its whole tree, which costs as much as asking
/// it does. Its rows are not tracked.
/// </summary>
/// <param name="translate">Gives what <see cref="EF.CompileAsyncQuery{TContext, TParam1, TParam2, TResult}(System.Linq.Expressions.Expression{Func{TContext, TParam1, TParam2, IQueryable{TResult}}})"/> gives.</param>
public sealed class Prepared<T1, T2, TRow>(Func<Func<TalaiaDb, T1, T2, IAsyncEnumerable<TRow>>> translate)
{
    private readonly ConditionalWeakTable<IModel, Func<TalaiaDb, T1, T2, IAsyncEnumerable<TRow>>> _byModel = [];

    public async Task<List<TRow>> ListAsync(TalaiaDb db, T1 first, T2 second, CancellationToken cancel)
    {
        var rows = new List<TRow>();
        await foreach (var row in _byModel.GetValue(db.Model, _ => translate())(db, first, second).WithCancellation(cancel))
            rows.Add(row);
        return rows;
    }
}
