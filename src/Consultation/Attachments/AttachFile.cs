using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Attachments;

/// <summary>
/// Keeps a file as the answer to a question that asks for one, in place of the file that was there. What it is is read from its content, never believed. When this
/// returns, file and answer are on disk; a file that no answer names any more is gone.
/// </summary>
public sealed class AttachFile(TalaiaDb db, KnownQuestionnaires questionnaires, SaveAnswers save, FileLimits limits, Acting acting, TimeProvider clock)
{
    /// <param name="content">Null takes the answer back.</param>
    /// <param name="name">As the browser sent it.</param>
    /// <returns>The name under which it is kept, null where the answer was taken back; and what is saved.</returns>
    /// <exception cref="InputException">`file-empty`, `file-too-large`, `file-kind-unknown`, `file-lies` (its name says another kind), `not-an-image`, `too-many-files`, `unknown-path`, or as <see cref="SaveAnswers"/>; its cell is the path.</exception>
    /// <exception cref="PermissionException">As <see cref="SaveAnswers"/>.</exception>
    /// <exception cref="RuleException">As <see cref="SaveAnswers"/>.</exception>
    public async Task<(string? Name, SavedRevision Saved)> RunAsync(string waveKey, string codi6, string path, string name, byte[]? content, string key, string by, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "save-answers");
        var wave = await OpenWaves.FindAsync(db, waveKey, codi6, clock, cancel);
        var questionnaire = await questionnaires.OfAsync(db, wave.Id, cancel);
        if (questionnaire.Find(path) is not { } question || questionnaire.Form?.Form.Find(FormPath.Plain(path)) is not FormQuestion { Type.Answer: AnswerKind.File } asked)
            throw Wrong("unknown-path", path);
        acting.RequirePart(question.Section, "save-answers");
        var before = await db.Set<Response>().AsNoTracking().Where(response => response.WaveId == wave.Id && response.Codi6 == codi6).Select(response => response.Answers).SingleOrDefaultAsync(cancel);
        var replaced = AnswerDocument.Read(before ?? AnswerDocument.Empty).GetValueOrDefault(path)?.Parts[0];
        var kept = content is null ? null : await KeepAsync(wave.Id, codi6, asked, path, name, content, by, cancel);
        try
        {
            var saved = await save.RunAsync(waveKey, codi6, new Dictionary<string, AnswerValue?> { [path] = kept is null ? null : AnswerValue.Of(kept.Name) }, key, by, cancel: cancel);
            await SweepAsync(wave.Id, codi6, replaced, cancel);
            return (kept?.Name, saved);
        }
        catch
        {
            if (kept is not null)
                await db.Set<Attachment>().Where(file => file.Id == kept.Id).ExecuteDeleteAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task<Attachment> KeepAsync(Guid wave, string codi6, FormQuestion asked, string path, string name, byte[] content, string by, CancellationToken cancel)
    {
        if (content.Length == 0)
            throw Wrong("file-empty", path);
        if (content.Length > limits.MostBytes)
            throw Wrong("file-too-large", path);
        if (FileKind.Of(content) is not { } kind || !limits.Kinds.Contains(kind))
            throw Wrong("file-kind-unknown", path);
        if (asked.Type.Name == "image" && !kind.IsImage)
            throw Wrong("not-an-image", path);
        var wanted = FileName.Of(name);
        if (!kind.Extensions.Contains(Path.GetExtension(wanted)))
            throw Wrong("file-lies", path);
        var taken = (await db.Set<Attachment>().Where(file => file.WaveId == wave && file.Codi6 == codi6).Select(file => file.Name).ToListAsync(cancel)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (taken.Count >= FileLimits.MostFiles)
            throw Wrong("too-many-files", path);
        var kept = new Attachment(wave, codi6, FileName.Free(wanted, taken), kind, content, by, clock);
        db.Add(kept);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return kept;
    }

    /// <summary>Files that no answer names, nor one that waits beside it to be chosen. Of others, a file just come may not be named yet.</summary>
    private async Task SweepAsync(Guid wave, string codi6, string? replaced, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var response = await db.Set<Response>().AsNoTracking().SingleAsync(response => response.WaveId == wave && response.Codi6 == codi6, cancel);
        var named = AnswerDocument.Read(response.Answers).Values.Concat(ClashDocument.Read(response.Clashes).Values.SelectMany(clashes => clashes).Select(clash => clash.Value).OfType<AnswerValue>())
            .SelectMany(value => value.Parts).ToHashSet();
        var past = clock.GetUtcNow().AddMinutes(-5);
        var files = await db.Set<Attachment>().Where(file => file.WaveId == wave && file.Codi6 == codi6).Select(file => new { file.Id, file.Name, file.At }).ToListAsync(cancel);
        var idle = files.Where(file => !named.Contains(file.Name) && (file.At < past || file.Name == replaced)).Select(file => file.Id).ToList();
        await db.Set<Attachment>().Where(file => idle.Contains(file.Id)).ExecuteDeleteAsync(cancel);
    }

    private static InputException Wrong(string code, string path) => new(new Problem(code, $"{path}: {code}.", new Where(Cell: path)));
}
