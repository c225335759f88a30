using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Consultation.Responses;

/// <summary>
/// Somebody of the office begins to type in what a town hall answered on paper or by phone. From here they answer as the town does; every save carries their name, the
/// audit log says when they began, and the town sees it.
/// </summary>
public sealed class AnswerOnBehalf(TalaiaDb db, Acting acting, TimeProvider clock)
{
    /// <exception cref="Kernel.Problems.InputException">`unknown-wave`, `not-asked`.</exception>
    /// <exception cref="Kernel.Problems.PermissionException">Nobody of the office that runs waves.</exception>
    /// <exception cref="Kernel.Problems.RuleException">`wave-not-open-yet`, `wave-closed`.</exception>
    public async Task RunAsync(string waveKey, string codi6, string by, CancellationToken cancel = default)
    {
        acting.Require(Permission.RunWaves, "answer-on-behalf");
        await OpenWaves.FindAsync(db, waveKey, codi6, clock, cancel);
        db.Add(new AuditEntry(by, "answer-on-behalf", new Ref("response", $"{waveKey}/{codi6}"), clock));
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>When the office last began to answer for a town.</summary>
public sealed class ReadOnBehalf(TalaiaDb db)
{
    /// <returns>Null where it never did.</returns>
    public async Task<DateTimeOffset?> RunAsync(string waveKey, string codi6, CancellationToken cancel = default)
    {
        var response = $"{waveKey}/{codi6}";
        return await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Act == "answer-on-behalf" && entry.SubjectKind == "response" && entry.SubjectKey == response)
            .OrderByDescending(entry => entry.Sequence).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancel);
    }
}
