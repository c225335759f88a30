using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Invitations;

/// <summary>A personal link just issued. The token is shown this once and cannot be read again.</summary>
public sealed record IssuedLink(string Codi6, string Token, DateTimeOffset ExpiresAt)
{
    /// <summary>Keeps the token out of logs.</summary>
    public override string ToString() => $"link of {Codi6} until {ExpiresAt:u}";
}

/// <summary>
/// Issues personal links, one a municipality, good until the wave closes. Links issued earlier go on working, so that a reminder does not
/// break the first mail; <see cref="RevokeLinks"/> ends them. All are issued or none.
/// </summary>
public sealed class IssueLink(TalaiaDb db, ReadMunicipalities municipalities, TimeProvider clock)
{
    /// <exception cref="Kernel.Problems.InputException">`unknown-wave`, `unknown-municipality`.</exception>
    /// <exception cref="Kernel.Problems.RuleException">`wave-closed`.</exception>
    public async Task<IReadOnlyList<IssuedLink>> RunAsync(string waveKey, IReadOnlyCollection<string> codes, string by, CancellationToken cancel = default)
    {
        var wave = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => new { wave.Id, wave.Closes }).SingleOrDefaultAsync(cancel)
            ?? throw Unknown.Wave(waveKey);
        WaveWindow.RequireNotClosed(waveKey, clock.GetUtcNow(), wave.Closes);
        var known = (await municipalities.AllAsync(cancel)).Select(row => row.Codi6).ToHashSet();
        if (codes.FirstOrDefault(code => !known.Contains(code)) is { } unknown)
            throw Unknown.Municipality(unknown);

        var issued = codes.Distinct().Select(code => new IssuedLink(code, LinkToken.New(), wave.Closes)).ToList();
        foreach (var link in issued)
        {
            db.Add(new PersonalLink(wave.Id, link.Codi6, link.Token, link.ExpiresAt, by, clock));
            db.Add(new AuditEntry(by, "issue-link", new Ref("response", $"{waveKey}/{link.Codi6}"), clock));
        }

        await db.SaveChangesAsync(cancel);
        return issued;
    }

    public async Task<IssuedLink> RunAsync(string waveKey, string codi6, string by, CancellationToken cancel = default) =>
        (await RunAsync(waveKey, [codi6], by, cancel))[0];
}
