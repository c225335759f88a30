using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>What towns and the office have agreed; public.</summary>
public sealed class ReadAgreements(TalaiaDb db)
{
    /// <summary>Of one municipality, newest first.</summary>
    public async Task<List<AgreementRow>> OfAsync(string codi6, CancellationToken cancel = default) =>
        [.. (await db.Set<TownAgreement>().AsNoTracking().Where(agreement => agreement.Codi6 == codi6).OrderByDescending(agreement => agreement.Number).ToListAsync(cancel)).Select(agreement => agreement.Row)];

    /// <summary>When each municipality that has one agreed last, by code.</summary>
    public Task<Dictionary<string, DateTimeOffset>> DatesAsync(CancellationToken cancel = default) =>
        Newest().Select(agreement => new { agreement.Codi6, agreement.AgreedAt }).ToDictionaryAsync(agreement => agreement.Codi6, agreement => agreement.AgreedAt, cancel);

    /// <summary>The municipalities whose newest agreement says that a piece is in place.</summary>
    public async Task<HashSet<string>> HavingAsync(string piece, CancellationToken cancel = default)
    {
        var mark = TownAgreement.Marked(piece);
        return [.. await Newest().Where(agreement => agreement.InPlace.Contains(mark)).Select(agreement => agreement.Codi6).ToListAsync(cancel)];
    }

    /// <summary>The models that wait for the office, by municipality. For the office and the municipality itself.</summary>
    public Task<Dictionary<string, OfferRow>> OffersAsync(CancellationToken cancel = default) =>
        db.Set<TownOffer>().Select(offer => new OfferRow(offer.Codi6, offer.By, offer.At)).ToDictionaryAsync(offer => offer.Codi6, cancel);

    private IQueryable<TownAgreement> Newest() =>
        db.Set<TownAgreement>().Where(agreement => !db.Set<TownAgreement>().Any(later => later.Codi6 == agreement.Codi6 && later.Number > agreement.Number));
}
