using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Mail;

/// <summary>A letter as the office sees it: nothing of what it says. Its text form, which may end in logs, leaves the person out.</summary>
/// <param name="Address">A hint only, once the letter has left.</param>
public sealed record LetterRow(
    Guid Id, string Key, string Template, string Language, string Address, LetterState State, int Attempts, int Unanswered,
    DateTimeOffset CreatedAt, DateTimeOffset NextTryAt, DateTimeOffset? SentAt, string? LastError)
{
    public override string ToString() => $"letter {Key}, {State}";
}

public sealed class ReadLetters(TalaiaDb db)
{
    /// <summary>How many letters there are in each state; states without any are left out.</summary>
    public Task<Dictionary<LetterState, int>> CountsAsync(CancellationToken cancel = default) => db.Set<Letter>()
        .GroupBy(letter => letter.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);

    /// <summary>The newest letters of a state.</summary>
    public Task<List<LetterRow>> NewestAsync(LetterState state, int most, CancellationToken cancel = default) => db.Set<Letter>()
        .Where(letter => letter.State == state).OrderByDescending(letter => letter.SentAt ?? letter.CreatedAt).ThenByDescending(letter => letter.Id).Take(most)
        .Select(letter => new LetterRow(
            letter.Id, letter.Key, letter.Template, letter.Language, letter.Address, letter.State, letter.Attempts, letter.Unanswered,
            letter.CreatedAt, letter.NextTryAt, letter.SentAt, letter.LastError)).ToListAsync(cancel);

    /// <summary>Which of these letters have been posted already, whatever became of them.</summary>
    public async Task<HashSet<string>> PostedAsync(IReadOnlyCollection<string> keys, CancellationToken cancel = default) =>
        [.. await db.Set<Letter>().Where(letter => keys.Contains(letter.Key)).Select(letter => letter.Key).ToListAsync(cancel)];
}
