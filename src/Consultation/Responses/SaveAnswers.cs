using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Responses;

/// <summary>What is on disk after a save.</summary>
/// <param name="Answers">How many questions have an answer.</param>
/// <param name="Others">What others changed since the revision that was seen, by path; null where nothing or where no revision was given.</param>
/// <param name="Clashes">Paths that others had answered otherwise meanwhile: their answer stands, and what was sent waits beside it; null where there is none.</param>
public sealed record SavedRevision(
    int Revision, DateTimeOffset SavedAt, int Answers, IReadOnlyDictionary<string, AnswerValue?>? Others = null, IReadOnlyCollection<string>? Clashes = null);

/// <summary>
/// Saves some answers of a municipality, laid over the newest ones: devices that save at once lose nothing. Who says which revision they saw is told what others changed
/// since, and what others answered otherwise is not written over but kept beside it until somebody chooses (<see cref="SettleClash"/>); who does not say it is taken to
/// have seen the newest, so that of two values for one path the one saved last stands. The same idempotency key answers the same revision and writes nothing again. Answers are taken until the wave
/// closes, after sending too (see <see cref="ReadResponse"/> for what that means). When this returns, the answers are on disk.
/// </summary>
public sealed class SaveAnswers(TalaiaDb db, KnownResponse known, KnownQuestionnaires questionnaires, ReadMunicipality municipality, Acting acting, TimeProvider clock)
{
    /// <param name="changes">Path to value; null or an empty value clears.</param>
    /// <param name="idempotencyKey">1–100 characters, made by the device for this save.</param>
    /// <param name="by">The account or link that saves.</param>
    /// <param name="seen">The revision on which the changes were made, 0 for none; null for the newest.</param>
    /// <exception cref="InputException">`unknown-wave`, `unknown-municipality`, `not-asked`, `bad-idempotency-key`, those of <see cref="AnswerCheck"/>, `constraint-violated`, `read-only`; nothing is saved.</exception>
    /// <exception cref="PermissionException">Somebody who does not speak for the municipality, or answers a section that was not handed to them; nothing is saved.</exception>
    /// <exception cref="RuleException">`wave-not-open-yet`, `wave-closed`, `idempotency-key-reused` (for other answers); nothing is saved.</exception>
    public async Task<SavedRevision> RunAsync(
        string waveKey, string codi6, IReadOnlyDictionary<string, AnswerValue?> changes, string idempotencyKey, string by, int? seen = null, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "save-answers");
        if (idempotencyKey.Length is 0 or > AnswerEvent.LongestKey || idempotencyKey.Any(c => c is < ' ' or > '~'))
            throw new InputException(new Problem("bad-idempotency-key", $"An idempotency key has 1 to {AnswerEvent.LongestKey} plain characters."));
        var saving = new Saving(changes, idempotencyKey, by, seen);
        return await OnWhatIsKnownAsync(known.Of(waveKey, codi6), saving, cancel) ?? await UntilUndisturbed.RunAsync(db, () => SaveAsync(waveKey, codi6, saving, cancel));
    }

    /// <summary>
    /// Saves on the answers that this request has read already. If they are not the newest any more, or this save was made already, the database refuses it; if it is refused
    /// for anything else, that may be because of what has changed since. Both are then settled on the newest answers.
    /// </summary>
    /// <returns>Null when nothing was saved.</returns>
    private async Task<SavedRevision?> OnWhatIsKnownAsync(OpenedResponse? opened, Saving saving, CancellationToken cancel)
    {
        if (opened is not { IsAsked: true })
            return null;
        try
        {
            var questionnaire = await questionnaires.OfAsync(db, opened.WaveId, cancel);
            known.ForChange(opened);
            return await SaveAsync(opened, questionnaire, Checked(questionnaire, saving.Changes), saving, cancel);
        }
        catch (Exception refused) when (refused is DbUpdateException or InputException or RuleException)
        {
            db.ChangeTracker.Clear();
            known.Forget();
            return null;
        }
    }

    private async Task<SavedRevision> SaveAsync(string waveKey, string codi6, Saving saving, CancellationToken cancel)
    {
        // One statement tells all: the wave's window, the newest answers and whether this save was made already.
        var found = await (
            from wave in db.Set<Wave>()
            where wave.Key == waveKey
            from town in db.Set<WaveTown>().Where(town => town.WaveId == wave.Id && town.Codi6 == codi6).DefaultIfEmpty()
            from response in db.Set<Response>().Where(response => response.WaveId == wave.Id && response.Codi6 == codi6).DefaultIfEmpty()
            from repeat in db.Set<AnswerEvent>().Where(answer => answer.ResponseId == response.Id && answer.IdempotencyKey == saving.Key).DefaultIfEmpty()
            select new { wave.Id, wave.Opens, wave.Closes, IsAsked = town != null, town.ExtendedUntil, Response = response, Repeat = repeat }).SingleOrDefaultAsync(cancel)
            ?? throw Unknown.Wave(waveKey);

        var questionnaire = await questionnaires.OfAsync(db, found.Id, cancel);
        var canonical = Checked(questionnaire, saving.Changes);
        if (found.Repeat is { } made)
            return Repeated(made, canonical);
        if (!found.IsAsked)
            throw await municipality.FindAsync(codi6, cancel) is null ? Unknown.Municipality(codi6) : Unknown.Asked(waveKey, codi6);
        var opened = new OpenedResponse(found.Id, waveKey, codi6, true, found.Opens, WaveTown.End(found.Closes, found.ExtendedUntil), found.Response, []);
        known.Forget();
        return await SaveAsync(opened, questionnaire, canonical, saving, cancel);
    }

    private async Task<SavedRevision> SaveAsync(OpenedResponse opened, Questionnaire questionnaire, Dictionary<string, AnswerValue?> canonical, Saving saving, CancellationToken cancel)
    {
        WaveWindow.RequireOpen(opened.WaveKey, clock.GetUtcNow(), opened.Opens, opened.Ends);
        var (wanted, form) = FormResponse.Take(questionnaire, opened.Response?.ReadAnswers(), canonical, clock);
        var own = opened.Response ?? db.Add(new Response(opened.WaveId, opened.Codi6, clock)).Entity;
        var meanwhile = await Meanwhile.OfAsync(db, own, wanted, saving.Seen ?? own.Revision, cancel);
        db.Add(own.Take(meanwhile, wanted, saving.Key, saving.By, clock, FormResponse.Answered(form), canonical));
        await db.SaveChangesAsync(cancel);
        if (ReferenceEquals(known.Of(opened.WaveKey, opened.Codi6), opened))
            known.Now(opened, own, ReferenceEquals(meanwhile.Taken, wanted) ? form : null);
        var others = meanwhile.Others.Where(change => acting.Parts?.Contains(questionnaire.Find(change.Key)!.Section) ?? true).ToDictionary();
        return new SavedRevision(own.Revision, Kept(own.SavedAt), own.AnswerCount, others.Count == 0 ? null : others, meanwhile.Clashing.Count == 0 ? null : [.. meanwhile.Clashing.Keys]);
    }

    /// <param name="Key">The idempotency key.</param>
    private sealed record Saving(IReadOnlyDictionary<string, AnswerValue?> Changes, string Key, string By, int? Seen);

    private Dictionary<string, AnswerValue?> Checked(Questionnaire questionnaire, IReadOnlyDictionary<string, AnswerValue?> changes)
    {
        var problems = changes
            .Select(change => AnswerCheck.Check(questionnaire, change.Key, change.Value ?? AnswerValue.Of("")))
            .OfType<Problem>().Take(InputException.Most).ToList();
        if (problems.Count == 0 && acting.Parts is not null)
            foreach (var path in changes.Keys)
                acting.RequirePart(questionnaire.Find(path)!.Section, "save-answers");
        return problems.Count == 0
            ? changes.ToDictionary(change => change.Key, change => change.Value is null ? null : questionnaire.Canonical(change.Key, change.Value))
            : throw new InputException(problems);
    }

    // PostgreSQL keeps microseconds: the first answer and its repetition say the same instant.
    private static DateTimeOffset Kept(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    private static SavedRevision Repeated(AnswerEvent repeat, Dictionary<string, AnswerValue?> changes) =>
        (repeat.Asked ?? repeat.Changes) == AnswerDocument.Write(changes)
            ? new SavedRevision(repeat.Revision, Kept(repeat.At), repeat.AnswerCount)
            : throw new RuleException("idempotency-key-reused",
                "This idempotency key has saved other answers already, and those are kept. Send these with a key of their own.");
}
