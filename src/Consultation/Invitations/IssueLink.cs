using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

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
public sealed class IssueLink(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="Kernel.Problems.InputException">`unknown-wave`, `not-asked`.</exception>
    /// <exception cref="Kernel.Problems.RuleException">`wave-closed`.</exception>
    public async Task<IReadOnlyList<IssuedLink>> RunAsync(string waveKey, IReadOnlyCollection<string> codes, string by, CancellationToken cancel = default)
    {
        var wave = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => new { wave.Id, wave.Closes }).SingleOrDefaultAsync(cancel)
            ?? throw Unknown.Wave(waveKey);
        var asked = await db.Set<WaveTown>().Where(town => town.WaveId == wave.Id && codes.Contains(town.Codi6)).ToDictionaryAsync(town => town.Codi6, town => WaveTown.End(wave.Closes, town.ExtendedUntil), cancel);
        if (codes.FirstOrDefault(code => !asked.ContainsKey(code)) is { } stranger)
            throw Unknown.Asked(waveKey, stranger);
        foreach (var ends in asked.Values)
            WaveWindow.RequireNotClosed(waveKey, clock.GetUtcNow(), ends);

        var issued = codes.Distinct().Select(code => new IssuedLink(code, LinkToken.New(), asked[code])).ToList();
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
