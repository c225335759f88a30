using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Problems;
using Talaia.Territory.Municipalities;

namespace Talaia.Conference.Registrations;

/// <summary>What somebody gets who registered.</summary>
/// <param name="Number">From 1, in the order of registering.</param>
/// <param name="Token">Opens their own page; nobody else can read it.</param>
public sealed record Registered(int Number, RegistrationState State, string Token)
{
    /// <summary>Keeps the token out of logs.</summary>
    public override string ToString() => $"registration {Number}, {State}";
}

/// <summary>
/// Takes somebody into an edition: with a place while there are places, then in the waiting list. However many register at once, they come one after
/// another (see <see cref="EditionTurn"/>), so that there are never more places given than there are, and numbers are the order. The same form sent
/// twice counts once, and is written to once; an address registers once, until it cancels.
/// </summary>
public sealed class Register(TalaiaDb db, ReadMunicipality municipalities, EditionQueue queue, PostLetter post, TimeProvider clock)
{
    private const int LongestKey = 100;

    /// <param name="key">The idempotency key of the form that was sent, 1–100 plain characters.</param>
    /// <exception cref="InputException">`unknown-edition`, `bad-idempotency-key`, `bad-name`, `bad-email`, `bad-profile`, `bad-body`, `unknown-municipality`; nothing is kept.</exception>
    /// <exception cref="RuleException">`registration-not-open-yet`, `registration-closed`, `already-registered`, `idempotency-key-reused`; nothing is kept.</exception>
    public async Task<Registered> RunAsync(int year, NewRegistration given, string key, CancellationToken cancel = default)
    {
        await CheckAsync(given, key, cancel);
        using var place = await queue.EnterAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var edition = await EditionTurn.TakeAsync(db, year, cancel);
        var own = db.Set<Registration>().Where(registration => registration.EditionId == edition.Id);
        var (keyHash, email) = (RegistrationToken.Hash(key), Mailbox.Fold(given.Email));
        if (await own.AsNoTracking().SingleOrDefaultAsync(registration => registration.KeyHash == keyHash, cancel) is { } made)
            return Repeated(made, email, key);
        EditionWindow.RequireOpen(edition, clock.GetUtcNow());
        if (await own.AnyAsync(registration => registration.Email == email, cancel))
            throw new RuleException("already-registered", "This address is registered already, and that is kept as it is. Nothing was added.");

        var number = (await own.MaxAsync(registration => (int?)registration.Number, cancel) ?? 0) + 1;
        var hasPlace = await own.CountAsync(registration => registration.State == RegistrationState.Confirmed, cancel) < edition.Capacity;
        var registration = new Registration(edition, number, hasPlace, given, key, clock);
        db.Add(registration);
        db.Add(new AuditEntry("public", "register", ConferenceKey.Registration(year, number), clock));
        var token = RegistrationToken.Of(registration.Salt, key);
        RegistrationLetters.Registered(post, edition, registration, token);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Registered(number, registration.State, token);
    }

    private async Task CheckAsync(NewRegistration given, string key, CancellationToken cancel)
    {
        if (key.Length is 0 or > LongestKey || key.Any(c => c is < ' ' or > '~'))
            throw new InputException(new Problem("bad-idempotency-key", $"An idempotency key has 1 to {LongestKey} plain characters."));
        var problems = given.Problems().ToList();
        if (given.Codi6 is { } codi6 && await municipalities.FindAsync(codi6, cancel) is null)
            problems.Add(new Problem("unknown-municipality", $"There is no municipality with the code «{codi6}».", new Where(Cell: "municipality")));
        if (problems.Count > 0)
            throw new InputException(problems);
    }

    private static Registered Repeated(Registration made, string email, string key) => made.State == RegistrationState.Cancelled || made.Email == email
        ? new Registered(made.Number, made.State, RegistrationToken.Of(made.Salt, key))
        : throw new RuleException("idempotency-key-reused", "This form has registered another address already, and that is kept. Open the form again.");
}
