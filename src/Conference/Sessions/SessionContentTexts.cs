using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Conference.Sessions;

internal sealed class SessionContentTexts(TalaiaDb db) : IContentTexts
{
    public string Kind => ConferenceKey.SessionKind;

    public async Task<IReadOnlyList<ContentText>> ListAsync(CancellationToken cancel = default)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Where(session => !session.IsWithdrawn).OrderBy(session => session.Start).ThenBy(session => session.Code).ToListAsync(cancel);
        return [.. sessions.SelectMany(session => new[] { ("title", session.Title), ("abstract", session.Abstract) }
            .Select(text => new ContentText(session.Ref, text.Item1, session.Title, text.Item2, IsOpen: true))).Where(text => !text.Text.IsEmpty)];
    }

    public async Task<bool> ReviewAsync(string key, string field, string language, CancellationToken cancel = default) =>
        ConferenceKey.TrySplit(key, out var year, out var code)
        && await db.Set<Session>().SingleOrDefaultAsync(session => session.Year == year && session.Code == code, cancel) is { } found && found.Review(field, language);
}
