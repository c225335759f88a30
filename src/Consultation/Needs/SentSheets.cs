using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Needs;

/// <summary>What a response said at one of its revisions.</summary>
internal sealed record KnownSheet(int Revision, NeedSheet Sheet);

/// <summary>
/// The sheets of a wave's sent responses. Of most of them only the revision is asked for: a document is read when this process has not seen it at its newest
/// revision, whichever node saved it.
/// </summary>
internal static class SentSheets
{
    /// <param name="known">By municipality what was read before; what is read now is added to it.</param>
    public static async Task<Dictionary<string, NeedSheet>> ReadAsync(
        TalaiaDb db, Guid wave, NeedReader reader, ConcurrentDictionary<string, KnownSheet> known, CancellationToken cancel = default)
    {
        var responses = db.Set<Response>().Where(response => response.WaveId == wave && response.SentAt != null);
        var revisions = await responses.Select(response => new { response.Codi6, response.Revision }).ToListAsync(cancel);
        var (sheets, unread) = (new Dictionary<string, NeedSheet>(revisions.Count), new List<string>());
        foreach (var now in revisions)
        {
            if (known.TryGetValue(now.Codi6, out var seen) && seen.Revision == now.Revision)
                sheets[now.Codi6] = seen.Sheet;
            else
                unread.Add(now.Codi6);
        }

        // One parameter, however many they are: one statement for all lengths.
        var documents = unread.Count == 0 ? [] : await responses.Where(response => EF.Parameter(unread).Contains(response.Codi6))
            .Select(response => new { response.Codi6, response.Revision, response.SavedAt, response.Answers }).ToListAsync(cancel);
        foreach (var document in documents)
        {
            sheets[document.Codi6] = reader.Read(document.Answers, document.SavedAt);
            known[document.Codi6] = new KnownSheet(document.Revision, sheets[document.Codi6]);
        }

        return sheets;
    }
}
