using Microsoft.EntityFrameworkCore;

namespace Talaia.Kernel.Data;

/// <summary>
/// Does an act that reads, changes and saves, and does it again on the newest state when another writer came first. Of the
/// writers that meet, one always gets through, so as many attempts suffice as there are writers.
/// </summary>
public static class UntilUndisturbed
{
    private const int Attempts = 100;

    /// <summary>Failures that are no conflict of versions may still be a meeting: two that start the same thing or take the same number, or the same save sent twice. A lasting failure is thrown.</summary>
    private const int AttemptsElse = 20;

    /// <param name="act">Reads everything it needs anew each time.</param>
    public static async Task<T> RunAsync<T>(TalaiaDb db, Func<Task<T>> act)
    {
        for (var (attempt, otherwise) = (1, 1); ; attempt++)
        {
            try
            {
                return await act();
            }
            catch (DbUpdateException failure) when (attempt < Attempts
                && (failure is DbUpdateConcurrencyException || otherwise++ < AttemptsElse))
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
