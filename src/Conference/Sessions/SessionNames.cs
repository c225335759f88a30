using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Conference.Sessions;

internal sealed class SessionNames(TalaiaDb db) : ISheetNames
{
    public string Kind => ConferenceKey.SessionKind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var codes = keys.Select(key => ConferenceKey.TrySplit(key, out _, out var code) ? code : "").ToList();
        var found = await (
            from session in db.Set<Session>().AsNoTracking()
            where codes.Contains(session.Code)
            join edition in db.Set<Edition>() on session.EditionId equals edition.Id
            where drafts || edition.State == EditionState.Published
            select session).ToListAsync(cancel);
        return found.Where(session => keys.Contains(session.Ref.Key)).ToDictionary(session => session.Ref.Key, session => session.Title);
    }
}
