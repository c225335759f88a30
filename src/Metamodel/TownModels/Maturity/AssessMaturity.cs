using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Maturity;

/// <summary>A coordinator says how mature the town is this year, in its own judgement.</summary>
public sealed class AssessMaturity(TalaiaDb db, TimeProvider clock, Acting acting, ReadMunicipality municipalities)
{
    /// <exception cref="RuleException">`unknown-municipality`, `maturity-level`, `maturity-source`.</exception>
    /// <exception cref="PermissionException">Somebody else's municipality.</exception>
    public async Task RunAsync(string codi6, int level, string source, string actor, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "assess-maturity");
        if (await municipalities.FindAsync(codi6, cancel) is null)
            throw new RuleException("unknown-municipality", $"There is no municipality {codi6}. Nothing was saved.");
        var year = clock.GetUtcNow().Year;
        var present = await db.Set<TownMaturity>().SingleOrDefaultAsync(maturity => maturity.Codi6 == codi6 && maturity.Year == year && maturity.Origin == MaturityOrigin.SelfAssessed, cancel);
        if (present is null)
            db.Add(present = new TownMaturity(codi6, year, MaturityOrigin.SelfAssessed));
        present.Take(level, source);
        db.Add(new AuditEntry(actor, "assess-maturity", MunicipalityRef.To(codi6), clock, FormattableString.Invariant($$"""{"year":{{year}},"level":{{level}}}""")));
        await db.SaveChangesAsync(cancel);
    }
}
