using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Media;

/// <summary>The files that forms show.</summary>
public sealed class ReadFormMedia(TalaiaDb db)
{
    /// <summary>Those of a version; none where there is no such version.</summary>
    public async Task<MediaShelf> OfVersionAsync(Guid formId, int number, CancellationToken cancel = default) =>
        MediaShelf.Read(await db.Set<FormVersion>().Where(version => version.FormId == formId && version.Number == number).Select(version => version.Media).SingleOrDefaultAsync(cancel));

    /// <returns>Null where neither a version of the form nor its draft has such a file.</returns>
    public async Task<(string Name, MediaFile File)?> FindAsync(Guid formId, string hash, CancellationToken cancel = default)
    {
        var shelves = await db.Set<FormVersion>().Where(version => version.FormId == formId && version.Media.Contains(hash)).Select(version => version.Media)
            .Concat(db.Set<FormDraft>().Where(draft => draft.FormId == formId && draft.Media.Contains(hash)).Select(draft => draft.Media)).ToListAsync(cancel);
        var found = shelves.SelectMany(shelf => MediaShelf.Read(shelf).Files).FirstOrDefault(file => file.Value.Hash == hash);
        return found.Value is null ? null : (found.Key, found.Value);
    }

    /// <summary>Its bytes, read as they are wanted; to be used before the reader's own work ends.</summary>
    public Stream Open(MediaFile file) => new MediaStream(db, file);

    public async Task<byte[]> BytesAsync(MediaFile file, CancellationToken cancel = default)
    {
        var content = new byte[file.Bytes];
        await using var stream = Open(file);
        await stream.ReadExactlyAsync(content, cancel);
        return content;
    }
}
