using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Delegations;
using Talaia.Consultation.Forms.Generating;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Themes;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Consultation.Waves.Former;

/// <summary>
/// Gives each wave that was opened before waves asked forms the form that asks the same, and lays its answers, and the record of their saves, under the paths of that form. One
/// transaction a wave: what a broken start left is done at the next. See decision 0017.
/// </summary>
public sealed class RenewFormerWaves(TalaiaDb db, ReadReleases releases, ReadElements elements, PublishUsualForm usual, TimeProvider clock)
{
    private const string Actor = "system";
    private const int AtOnce = 50;

    public async Task RunAsync(CancellationToken cancel = default)
    {
        foreach (var wave in await db.Set<Wave>().Where(wave => wave.FormVersionId == null).OrderBy(wave => wave.Key).Select(wave => wave.Id).ToListAsync(cancel))
        {
            await UntilUndisturbed.RunAsync(db, () => RenewAsync(wave, cancel));
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> RenewAsync(Guid id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var wave = await db.Set<Wave>().AsNoTracking().SingleAsync(wave => wave.Id == id, cancel);
        if (wave.FormVersionId is not null)
            return false; // another node was faster
        var release = (await releases.ByNumberAsync(wave.ReleaseNumber, cancel))!;
        var form = await usual.RunAsync(release, await elements.OfReleaseAsync(release.Id, cancel), FormerQuestionnaire.News(wave.FormerQuestionnaire), Actor, cancel);
        var paths = new FormerPaths((await FormQuestionnaires.OfAsync(db, form, release.Id, cancel)).Questionnaire);
        foreach (var some in (await db.Set<Response>().Where(response => response.WaveId == id).OrderBy(response => response.Codi6).Select(response => response.Id).ToListAsync(cancel)).Chunk(AtOnce))
            await MoveAsync(some, paths, cancel);
        await MoveAsync(id, paths, cancel);

        db.Attach(wave);
        wave.Renew(form);
        var key = await db.Set<FormVersion>().Where(version => version.Id == form).Join(db.Set<StoredForm>(), version => version.FormId, stored => stored.Id, (_, stored) => stored.Key).SingleAsync(cancel);
        db.Add(new Link(WaveRef.To(wave.Key), LinkKinds.MadeFrom, FormRef.To(key), Actor, clock));
        db.Add(new AuditEntry(Actor, "renew-wave", WaveRef.To(wave.Key), clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Responses and the record of their saves. That a save was made, when, by whom and what it said stays as it was; only the names of the questions are those of now.</summary>
    private async Task MoveAsync(Guid[] responses, FormerPaths paths, CancellationToken cancel)
    {
        foreach (var response in await db.Set<Response>().Where(response => EF.Parameter(responses).Contains(response.Id)).ToListAsync(cancel))
        {
            db.Entry(response).Property(row => row.Answers).CurrentValue = paths.InAnswers(response.Answers);
            db.Entry(response).Property(row => row.Clashes).CurrentValue = paths.InClashes(response.Clashes);
        }

        foreach (var saved in await db.Set<AnswerEvent>().Where(saved => EF.Parameter(responses).Contains(saved.ResponseId)).ToListAsync(cancel))
        {
            db.Entry(saved).Property(row => row.Changes).CurrentValue = paths.InAnswers(saved.Changes);
            db.Entry(saved).Property(row => row.Asked).CurrentValue = saved.Asked is null ? null : paths.InAnswers(saved.Asked);
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>What was handed to colleagues, and the themes of what was written.</summary>
    private async Task MoveAsync(Guid wave, FormerPaths paths, CancellationToken cancel)
    {
        foreach (var handed in await db.Set<Delegation>().Where(handed => handed.WaveId == wave).ToListAsync(cancel))
            db.Entry(handed).Property(row => row.Sections).CurrentValue = paths.InSections(handed.Sections);
        foreach (var board in await db.Set<ThemeBoard>().Where(board => board.WaveId == wave).ToListAsync(cancel))
            db.Entry(board).Property(row => row.Question).CurrentValue = paths.Of(board.Question);
    }
}
