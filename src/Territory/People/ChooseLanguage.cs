using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Territory.People;

/// <summary>Somebody chooses the language in which the office writes to them. Choosing the one they have changes nothing.</summary>
public sealed class ChooseLanguage(TalaiaDb db, TimeProvider clock)
{
    /// <summary>Nothing happens where nobody has this id.</summary>
    public async Task RunAsync(Guid id, Language language, string actor, CancellationToken cancel = default)
    {
        var person = await db.Set<Person>().SingleOrDefaultAsync(known => known.Id == id, cancel);
        if (person is null || person.Language == language.Code)
            return;
        person.Choose(language);
        db.Add(new AuditEntry(actor, "choose-language", new Ref("person", person.Id.ToString()), clock, language.Code));
        await db.SaveChangesAsync(cancel);
    }
}
