using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;

namespace Talaia.Kernel.Mail;

/// <summary>
/// A round of the queue: sends what is due over one connection, at most so many letters, and sees to it that somebody wakes up for the rest. Any number of rounds
/// may run on any number of nodes.
/// <para>What is guaranteed: a letter is handed over at least once until a server takes or refuses it, always with the same Message-ID, made of its key. It is handed
/// over exactly once where the server's answer reached us and our mark was saved. Between the server's yes and our mark lies a moment that no protocol closes:
/// when the connection breaks or this node dies in it, the letter is counted as unanswered and handed over again, and a receiver knows the copy by its Message-ID.</para>
/// <para>A server that cannot be reached ends the round and costs no letter an attempt.</para>
/// </summary>
internal sealed partial class SendLetters(
    TalaiaDb db, ClaimLetter claim, IEnumerable<ICarryMail> carriers, MailPace pace, MailHold hold, TimeProvider clock, ILogger<SendLetters> log) : IJobHandler
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public string Kind => PostLetter.Job;

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var (room, free) = await RoomAsync(cancel);
        var (round, sent) = (Guid.CreateVersion7(clock.GetUtcNow()), 0);
        while (sent < room && hold.Until <= clock.GetUtcNow() && !cancel.IsCancellationRequested && await claim.RunAsync(round, cancel) is { } letter)
        {
            await SendAsync(letter, cancel);
            sent++;
        }

        if (await claim.NextAsync(cancel) is { } next)
            await WakeAsync(Latest(next, hold.Until, room == 0 ? free : default, clock.GetUtcNow()), cancel);
    }

    /// <summary>How many letters may leave now, and when the next may if none.</summary>
    private async Task<(int Room, DateTimeOffset Free)> RoomAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Minute;
        var recent = db.Set<Letter>().Where(letter => letter.SentAt > since);
        var room = pace.PerMinute - await recent.CountAsync(cancel);
        return room > 0
            ? (Math.Min(room, MailPace.Round), default)
            : (0, (await recent.MinAsync(letter => letter.SentAt, cancel) ?? since) + Minute);
    }

    private async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        var preference = letter.Topic is { } topic ? await MailPreference.OfAsync(db, letter.Address, topic, clock, cancel) : null;
        if (preference?.DeclinedAt is not null)
            letter.Decline();
        else
            letter.Take(await CarryAsync(letter.Out(preference?.Token), cancel), clock);
        await KeepAsync();
        db.ChangeTracker.Clear();
    }

    private async Task<Carried> CarryAsync(LetterOut letter, CancellationToken cancel)
    {
        var carried = await HandOverAsync(letter, cancel);
        if (carried.Outcome is MailOutcome.Unreachable or MailOutcome.Unanswered)
        {
            hold.Begin(carried.Words ?? "", clock.GetUtcNow());
            Stopped(log, carried.Words);
        }
        else
        {
            hold.End();
        }

        return carried;
    }

    // A letter that breaks its carrier is not to stop those behind it.
    private async Task<Carried> HandOverAsync(LetterOut letter, CancellationToken cancel)
    {
        if (carriers.FirstOrDefault() is not { } carrier)
            return new Carried(MailOutcome.Unreachable, "No carrier takes mail out of this process.");
        try
        {
            return await carrier.CarryAsync(letter, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Broke(log, failure, letter.Key);
            return new Carried(MailOutcome.Postponed, failure.Message);
        }
    }

    // What the server has answered is noted even while the house is closing. A round that was taken for dead has lost the letter, and what it knows is known to be in doubt.
    private async Task KeepAsync()
    {
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException lost)
        {
            Lost(log, lost);
        }
    }

    // Whoever takes such a job before it is due here sees the letters as they now stand, and looks after the rest in turn.
    private async Task WakeAsync(DateTimeOffset at, CancellationToken cancel)
    {
        if (await db.Set<Job>().AnyAsync(job => job.Kind == PostLetter.Job && job.DoneAt == null && job.ParkedAt == null && job.ClaimedBy == null && job.DueAt <= at, cancel))
            return;
        db.Add(new Job(PostLetter.Job, "", clock, dueAt: at));
        await db.SaveChangesAsync(cancel);
    }

    private static DateTimeOffset Latest(params DateTimeOffset[] instants) => instants.Max();

    [LoggerMessage(Level = LogLevel.Warning, Message = "No mail can be sent now and the queue waits: {Words}")]
    private static partial void Stopped(ILogger log, string? words);

    [LoggerMessage(Level = LogLevel.Error, Message = "The letter {Key} broke its carrier; it is tried again later.")]
    private static partial void Broke(ILogger log, Exception failure, string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter was taken over by another round while this one still had it.")]
    private static partial void Lost(ILogger log, Exception failure);
}
