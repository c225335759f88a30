using System.Text.Json;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Territory.People;

namespace Talaia.Access.SignInLinks;

/// <summary>Where the link in the letter leads: what stands before its token and what after it.</summary>
public sealed record LinkPage(string Before, string After);

/// <summary>What is to be mailed; to nobody where the address was unknown. Holds no address, since it stays in the list of jobs.</summary>
internal sealed record AskedLink(Guid Id, Guid? Person, string Before, string After);

/// <summary>
/// Takes the wish for a link by mail. Known or not, the same is done and takes as long: one look, one row. The token is made and mailed afterwards, by a job.
/// </summary>
public sealed class AskSignInLink(TalaiaDb db, FindPerson people, TimeProvider clock)
{
    public async Task RunAsync(string email, LinkPage page, CancellationToken cancel = default)
    {
        var person = await people.ByEmailAsync(email, cancel);
        var asked = new AskedLink(Ids.New(clock), person?.Id, page.Before, page.After);
        db.Add(new Job(SendSignInLink.Job, JsonSerializer.Serialize(asked), clock));
        await db.SaveChangesAsync(cancel);
    }
}
