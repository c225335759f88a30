using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Responses;

/// <summary>
/// Does an act that reads, changes and saves one response, and does it again on the newest state when another writer came first. Of the
/// writers that meet, one always gets through, so as many attempts suffice as there are writers.
/// </summary>
internal static class UntilUndisturbed
{
    private const int Attempts = 100;

    /// <summary>Failures that are no conflict of revisions may still be a meeting: two that start the same response, or the same save sent twice. A lasting failure is thrown.</summary>
    private const int AttemptsElse = 3;

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
