using System.Globalization;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Mail;
using Talaia.Territory.People;

namespace Talaia.Consultation.Invitations;

/// <summary>
/// Letters that carry a personal link of their own, laid in the caller's transaction. The link's token stands in the letter alone and is erased there when it has left.
/// </summary>
internal sealed class LinkLetters(TalaiaDb db, PostLetter post, TimeProvider clock)
{
    /// <param name="key">Names the letter: `{template}/…`; a second one of the same key is refused by the database.</param>
    public void Add(string template, string key, Guid waveId, string waveKey, PersonName person, string town, DateTimeOffset closes, string by, params (string Name, string Value)[] more)
    {
        var token = LinkToken.New();
        db.Add(new PersonalLink(waveId, person.Codi6!, token, closes, by, clock));
        db.Add(new AuditEntry(by, "mail-link", new Ref("response", $"{waveKey}/{person.Codi6}"), clock));
        var values = more.ToDictionary(value => value.Name, value => value.Value);
        values["token"] = token;
        values["wave"] = waveKey;
        values["municipality"] = town;
        values["closes"] = closes.ToString("O", CultureInfo.InvariantCulture);
        post.Add(new LetterDraft(key, template, Language.Parse(person.Language), person.Email, person.Name, values));
    }
}
