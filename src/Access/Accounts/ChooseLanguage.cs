using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Access.Accounts;

/// <summary>Keeps the language in which a person wants letters.</summary>
public sealed class ChooseLanguage(TalaiaDb db, TimeProvider clock)
{
    public Task RunAsync(Guid person, Language language, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        (await db.AccountOfAsync(person, cancel)).Choose(language);
        db.Add(new AuditEntry(actor, "choose-language", new Ref("person", person.ToString()), clock, language.Code));
        return await db.SaveChangesAsync(cancel);
    });
}
