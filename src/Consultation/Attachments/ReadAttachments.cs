using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Attachments;

/// <summary>A file that a town hall gave.</summary>
public sealed record AttachmentRow(Guid Id, string Name, string MediaType, int Bytes, DateTimeOffset At);

/// <summary>The files of a response, for its municipality and the office.</summary>
public sealed class ReadAttachments(TalaiaDb db, KnownQuestionnaires questionnaires, Acting acting)
{
    public async Task<IReadOnlyDictionary<string, AttachmentRow>> OfAsync(string waveKey, string codi6, CancellationToken cancel = default) => (await (
        from file in db.Set<Attachment>()
        join wave in db.Set<Wave>() on file.WaveId equals wave.Id
        where wave.Key == waveKey && file.Codi6 == codi6
        select new AttachmentRow(file.Id, file.Name, file.MediaType, file.Bytes, file.At)).AsNoTracking().ToListAsync(cancel)).ToDictionary(file => file.Name);

    /// <returns>Null where the response has no such file, or it answers no section of a colleague's.</returns>
    public async Task<(AttachmentRow File, byte[] Content)?> OpenAsync(string waveKey, string codi6, Guid id, CancellationToken cancel = default)
    {
        var found = await (
            from file in db.Set<Attachment>()
            join wave in db.Set<Wave>() on file.WaveId equals wave.Id
            where file.Id == id && wave.Key == waveKey && file.Codi6 == codi6
            from response in db.Set<Response>().Where(response => response.WaveId == wave.Id && response.Codi6 == codi6).DefaultIfEmpty()
            select new { File = file, WaveId = wave.Id, response.Answers }).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        if (acting.Parts is { } own)
        {
            var questionnaire = await questionnaires.OfAsync(db, found.WaveId, cancel);
            if (!AnswerDocument.Read(found.Answers ?? AnswerDocument.Empty).Any(answer => answer.Value.Parts is [var name] && name == found.File.Name && questionnaire.Find(answer.Key) is { } question && own.Contains(question.Section)))
                return null;
        }

        return (new AttachmentRow(found.File.Id, found.File.Name, found.File.MediaType, found.File.Bytes, found.File.At), found.File.Content);
    }
}
