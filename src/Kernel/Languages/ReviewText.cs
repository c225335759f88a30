using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Languages;

/// <summary>Somebody has read a machine's draft and answers for it as it stands.</summary>
public sealed class ReviewText(TalaiaDb db, IEnumerable<IContentTexts> texts, TimeProvider clock)
{
    /// <exception cref="RuleException">`no-machine-text`: there is no such text, or somebody reviewed or wrote it meanwhile.</exception>
    public async Task RunAsync(Ref sheet, string field, Language language, string actor, CancellationToken cancel = default)
    {
        var known = texts.FirstOrDefault(known => known.Kind == sheet.Kind);
        if (known is null || !await known.ReviewAsync(sheet.Key, field, language.Code, cancel))
            throw new RuleException("no-machine-text", "There is no machine's draft to be reviewed there. Nothing was changed.");
        db.Add(new AuditEntry(actor, "review-text", sheet, clock, $$"""{"field":"{{field}}","language":"{{language.Code}}"}"""));
        await db.SaveChangesAsync(cancel);
    }
}
