using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>Names agreements on any sheet; what is agreed is public.</summary>
internal sealed class AgreementNames(TalaiaDb db) : ISheetNames
{
    public string Kind => AgreementRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var codes = keys.Select(key => key.Split('/')[0]).Distinct().ToList();
        var agreements = await db.Set<TownAgreement>().AsNoTracking().Where(agreement => codes.Contains(agreement.Codi6)).ToListAsync(cancel);
        return agreements
            .Select(agreement => agreement.Row)
            .Where(agreement => keys.Contains(AgreementRef.To(agreement.Codi6, agreement.Number).Key))
            .ToDictionary(agreement => AgreementRef.To(agreement.Codi6, agreement.Number).Key, Name);
    }

    private static LocalizedText Name(AgreementRow agreement)
    {
        var rest = string.Create(CultureInfo.InvariantCulture, $"{agreement.Document.Municipality}, {agreement.AgreedAt.Year}");
        return new LocalizedText($"El puzle: {rest}", $"El puzle: {rest}", $"The puzzle: {rest}", $"Eth puzzle: {rest}");
    }
}
