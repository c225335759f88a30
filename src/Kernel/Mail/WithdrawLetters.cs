using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Mail;

/// <summary>Takes back letters that have not left, with all that they know of a person who is to be forgotten. What is in a server's hands cannot be taken back.</summary>
public sealed class WithdrawLetters(TalaiaDb db)
{
    /// <summary>Within the caller's transaction, if there is one; at once.</summary>
    public Task RunAsync(IReadOnlyCollection<string> keys, CancellationToken cancel = default) => db.Set<Letter>()
        .Where(letter => keys.Contains(letter.Key) && (letter.State == LetterState.Waiting || letter.State == LetterState.Dead))
        .ExecuteDeleteAsync(cancel);
}
