using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Territory.People;

/// <summary>Somebody chooses the language in which the office writes to them. Choosing the one they have changes nothing.</summary>
public sealed class ChooseLanguage(TalaiaDb db, TimeProvider clock)
{
    /// <param name="account">The person's id, or the address; nothing happens where nobody has it.</param>
    public async Task RunAsync(string account, Language language, string actor, CancellationToken cancel = default)
    {
        var folded = Person.Fold(account);
        var person = Guid.TryParse(account, out var id)
            ? await db.Set<Person>().SingleOrDefaultAsync(known => known.Id == id, cancel)
            : await db.Set<Person>().SingleOrDefaultAsync(known => known.Email == folded, cancel);
        if (person is null || person.Language == language.Code)
            return;
        person.Choose(language);
        db.Add(new AuditEntry(actor, "choose-language", new Ref("person", person.Id.ToString()), clock, language.Code));
        await db.SaveChangesAsync(cancel);
    }
}
