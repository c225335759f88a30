using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Innovation.Challenges;

internal sealed class ChallengeTexts(TalaiaDb db) : IContentTexts
{
    public string Kind => ChallengeRef.Kind;

    public async Task<IReadOnlyList<ContentText>> ListAsync(CancellationToken cancel = default)
    {
        var challenges = await db.Set<Challenge>().AsNoTracking().OrderBy(challenge => challenge.Slug).ToListAsync(cancel);
        return [.. challenges.SelectMany(challenge => new[]
        {
            new ContentText(challenge.Ref, "statement", challenge.Statement, challenge.Statement, IsOpen: true),
            new ContentText(challenge.Ref, "affected", challenge.Statement, challenge.Affected, IsOpen: true),
        })];
    }

    public async Task<bool> ReviewAsync(string key, string field, string language, CancellationToken cancel = default) =>
        await db.Set<Challenge>().SingleOrDefaultAsync(challenge => challenge.Slug == key, cancel) is { } found && found.Review(field, language);
}
