using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>What towns and the office have agreed; public.</summary>
public sealed class ReadAgreements(TalaiaDb db)
{
    /// <summary>Of one municipality, newest first.</summary>
    public async Task<List<AgreementRow>> OfAsync(string codi6, CancellationToken cancel = default) =>
        [.. (await db.Set<TownAgreement>().AsNoTracking().Where(agreement => agreement.Codi6 == codi6).OrderByDescending(agreement => agreement.Number).ToListAsync(cancel)).Select(agreement => agreement.Row)];

    /// <summary>The newest of every municipality that has one, by code.</summary>
    public async Task<Dictionary<string, AgreementRow>> NewestAsync(CancellationToken cancel = default) =>
        (await db.Set<TownAgreement>().AsNoTracking().Where(agreement => !db.Set<TownAgreement>().Any(later => later.Codi6 == agreement.Codi6 && later.Number > agreement.Number)).ToListAsync(cancel))
            .ToDictionary(agreement => agreement.Codi6, agreement => agreement.Row);

    /// <summary>The models that wait for the office, by municipality. For the office and the municipality itself.</summary>
    public Task<Dictionary<string, OfferRow>> OffersAsync(CancellationToken cancel = default) =>
        db.Set<TownOffer>().Select(offer => new OfferRow(offer.Codi6, offer.By, offer.At)).ToDictionaryAsync(offer => offer.Codi6, cancel);
}
