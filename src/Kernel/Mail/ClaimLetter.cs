using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Mail;

/// <summary>
/// Takes the next letter that is due into one round's hands, marked as being sent before anything is said to a server. One conditional update, so that of several
/// nodes exactly one has it. A letter that a round has held for too long belongs to a node that died: it is taken over and counted as unanswered.
/// </summary>
internal sealed class ClaimLetter(TalaiaDb db, TimeProvider clock)
{
    /// <summary>Far longer than a carrier may take over one letter.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <returns>Null when none is due.</returns>
    public async Task<Letter?> RunAsync(Guid round, CancellationToken cancel)
    {
        var letters = db.Set<Letter>();
        while (true)
        {
            var now = clock.GetUtcNow();
            var until = now + Lease;
            var due = letters.Where(letter => (letter.State == LetterState.Waiting && letter.NextTryAt <= now)
                || (letter.State == LetterState.Sending && letter.LeaseUntil <= now));
            var id = await due.OrderBy(letter => letter.NextTryAt).ThenBy(letter => letter.Id).Select(letter => (Guid?)letter.Id).FirstOrDefaultAsync(cancel);
            if (id is null)
                return null;
            var won = await due.Where(letter => letter.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(letter => letter.Unanswered, letter => letter.State == LetterState.Sending ? letter.Unanswered + 1 : letter.Unanswered)
                .SetProperty(letter => letter.State, LetterState.Sending)
                .SetProperty(letter => letter.ClaimedBy, round)
                .SetProperty(letter => letter.LeaseUntil, until), cancel);
            if (won == 1)
                return await letters.SingleAsync(letter => letter.Id == id, cancel);
        }
    }

    /// <summary>When the next letter that has not left is due; null when there is none.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancel)
    {
        var letters = db.Set<Letter>();
        var waiting = await letters.Where(letter => letter.State == LetterState.Waiting).MinAsync(letter => (DateTimeOffset?)letter.NextTryAt, cancel);
        var held = await letters.Where(letter => letter.State == LetterState.Sending).MinAsync(letter => letter.LeaseUntil, cancel);
        return waiting is null || held < waiting ? held ?? waiting : waiting;
    }
}
