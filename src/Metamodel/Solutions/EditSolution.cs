using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Territory.Bodies;
using Talaia.Territory.Municipalities;
using Talaia.Territory.Reaches;

namespace Talaia.Metamodel.Solutions;

/// <summary>What the office says of a solution by hand; its name, description and elements are the inventory's.</summary>
public sealed record SolutionEdit(string ProviderId, string Recipients, int? PopulationTo, Reach Reach, string Source, LocalizedText HowToAsk, DateOnly? CheckedOn);

/// <summary>The steward says who offers a solution, to whom, where it is told of, how a town hall asks for it, and when all that was last checked.</summary>
public sealed class EditSolution(TalaiaDb db, TimeProvider clock, ReadBodies bodies, ReadMunicipalities municipalities)
{
    private const int MostPeople = 100_000_000;
    private const int MostWords = 2_000;

    /// <exception cref="RuleException">`unknown-solution`, `no-such-provider`, `bad-population`, `no-such-reach`, `bad-address`, `ask-too-long`, `checked-later`: the day is to come.</exception>
    public Task<bool> RunAsync(string code, SolutionEdit edit, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var solution = await db.Set<Solution>().SingleOrDefaultAsync(solution => solution.Code == code, cancel)
            ?? throw new RuleException("unknown-solution", $"There is no solution {code}. Nothing was saved.");
        if (!(await bodies.AllAsync(cancel)).Exists(body => body.Id == edit.ProviderId))
            throw new RuleException("no-such-provider", "There is no such provider. Nothing was saved.");
        if (edit.PopulationTo is < 1 or > MostPeople)
            throw new RuleException("bad-population", "The limit of inhabitants is a whole number, or none. Nothing was saved.");
        if (edit.Reach != solution.Facts.Reach && !Exists(edit.Reach, await municipalities.AllAsync(cancel)))
            throw new RuleException("no-such-reach", "There is no such province or comarca. Nothing was saved.");
        if (!SolutionFacts.IsAddress(edit.Source.Trim()) || edit.Source.Length > 1_000)
            throw new RuleException("bad-address", "The source is an address that begins with https:// or http://. Nothing was saved.");
        if (edit.Recipients.Length > 1_000 || edit.HowToAsk.Languages.Any(language => edit.HowToAsk[language]!.Length > MostWords))
            throw new RuleException("ask-too-long", $"How to ask takes at most {MostWords} characters a language. Nothing was saved.");
        if (edit.CheckedOn > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(2)))
            throw new RuleException("checked-later", "The day of the last check is to come. Nothing was saved.");
        solution.Take(solution.Facts with
        {
            ProviderId = edit.ProviderId,
            Recipients = edit.Recipients.Trim(),
            PopulationTo = edit.PopulationTo,
            Reach = edit.Reach,
            Source = edit.Source.Trim(),
            HowToAsk = edit.HowToAsk,
            CheckedOn = edit.CheckedOn,
        });
        if (!db.ChangeTracker.HasChanges())
            return false;
        db.Add(new AuditEntry(actor, "edit-solution", SolutionRef.To(code), clock));
        await db.SaveChangesAsync(cancel);
        return true;
    });

    // A reach over named municipalities is the inventory's to say; by hand it is left as it is.
    private static bool Exists(Reach reach, List<MunicipalityRow> towns) => reach.Kind switch
    {
        ReachKind.Everywhere => reach.Code.Length == 0,
        ReachKind.Province => towns.Exists(town => town.ProvinceCode == reach.Code),
        ReachKind.Comarca => towns.Exists(town => town.ComarcaCode == reach.Code),
        _ => false,
    };
}
