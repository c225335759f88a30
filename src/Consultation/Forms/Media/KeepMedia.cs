using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Media;

/// <summary>Puts the bytes of files beside what names them, once each; nothing is saved here. What nothing names any more is taken away.</summary>
internal static class KeepMedia
{
    public static async Task StageAsync(TalaiaDb db, IEnumerable<(MediaFile File, byte[] Content)> files, CancellationToken cancel)
    {
        var given = files.DistinctBy(file => file.File.Hash).ToList();
        if (given.Count == 0)
            return;
        var hashes = given.Select(file => file.File.Hash).ToList();
        var known = await db.Set<MediaPart>().Where(part => part.Number == 0 && hashes.Contains(part.Hash)).Select(part => part.Hash).ToListAsync(cancel);
        foreach (var (file, content) in given.Where(file => !known.Contains(file.File.Hash)))
            db.AddRange(MediaPart.Of(file.Hash, content));
    }

    /// <param name="left">What was named by something that is gone.</param>
    public static async Task SweepAsync(TalaiaDb db, MediaShelf left, CancellationToken cancel)
    {
        foreach (var hash in left.Files.Select(file => file.Value.Hash).Distinct())
        {
            if (!await db.Set<FormVersion>().AnyAsync(version => version.Media.Contains(hash), cancel) && !await db.Set<FormDraft>().AnyAsync(draft => draft.Media.Contains(hash), cancel))
                await db.Set<MediaPart>().Where(part => part.Hash == hash).ExecuteDeleteAsync(cancel);
        }
    }
}
