using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Mail;
using Talaia.Territory.People;

namespace Talaia.Access.SignInLinks;

/// <summary>Makes a link that was asked for and posts it. Template `sign-in-link`; values: `url`, `minutes`.</summary>
internal sealed class SendSignInLink(TalaiaDb db, FindPerson people, PostLetter post, TimeProvider clock) : IJobHandler
{
    public const string Job = "send-sign-in-link";

    public string Kind => Job;

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var asked = JsonSerializer.Deserialize<AskedLink>(payload)!;
        if (asked.Person is not { } id || await people.ByIdAsync(id, cancel) is not { } person || await db.Set<SignInLink>().AnyAsync(link => link.Id == asked.Id, cancel))
            return;
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancel);
        if (account?.IsShut == true)
            return;
        var token = Secrets.New();
        db.Add(new SignInLink(asked.Id, id, token, clock));
        db.Add(new AuditEntry("system", "send-sign-in-link", new Ref("person", id.ToString()), clock));
        post.Add(new LetterDraft($"sign-in-link/{asked.Id}", "sign-in-link", Language.Parse(person.Language), person.Email, person.Name, new Dictionary<string, string>
        {
            ["url"] = asked.Before + token + asked.After,
            ["minutes"] = SignInLink.Minutes.ToString(CultureInfo.InvariantCulture),
        }));
        await db.SaveChangesAsync(cancel);
    }
}
