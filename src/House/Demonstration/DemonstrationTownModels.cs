using System.Globalization;
using System.Text;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Peers;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Metamodel.Trees;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;

namespace Talaia.House.Demonstration;

/// <summary>
/// Town models of the demonstration year: made-up levels for every municipality, made-up states for a few, one agreed twice so that it can be compared, one
/// that waits for the office. They say nothing about any real town.
/// </summary>
public sealed class DemonstrationTownModels(
    TalaiaDb db, Acting acting, ReadMunicipalities all, ReadMunicipality municipalities, ReadTree trees, ReadTownModel models, FindPerson find)
{
    private const string Agreed = "080018";
    private const string Waiting = "080193";
    private static readonly string[] AlsoAgreed = ["252347", "430862"];

    private readonly DemonstrationClock _clock = new();

    internal async Task LoadAsync(CancellationToken cancel)
    {
        _clock.GoTo(1, 20);
        var towns = await all.AllAsync(cancel);
        await ImportLevelsAsync(towns, cancel);
        var analyst = await ActorAsync("analyst", cancel);
        await FillAsync(Agreed, (2, 3), 0, cancel);
        await AgreeAsync(Agreed, analyst, cancel);
        foreach (var codi6 in AlsoAgreed)
        {
            await FillAsync(codi6, (5, 12), 0, cancel);
            await AgreeAsync(codi6, analyst, cancel);
        }

        foreach (var peer in Peer.OfLikeSize(towns.Single(town => town.Codi6 == Agreed), towns).Take(12))
            await FillAsync(peer.Codi6, (6, 2), 0, cancel);
        await FillAsync(Agreed, (10, 20), 1, cancel);
        await AgreeAsync(Agreed, analyst, cancel);
        await FillAsync(Waiting, (11, 3), 0, cancel);
        await new OfferModel(db, _clock, acting).RunAsync(Waiting, await ActorAsync($"coordinator.{Waiting}", cancel), cancel);
    }

    private async Task ImportLevelsAsync(List<MunicipalityRow> towns, CancellationToken cancel)
    {
        var csv = new StringBuilder("codi6,year,level,source\n");
        foreach (var row in towns)
        {
            var level = Math.Clamp((int)Math.Round(2.3 + 0.55 * Town.Of(row).Size + 0.6 * Chance.Normal($"{row.Codi6}/maturity")), MaturityLevel.Least, MaturityLevel.Most);
            csv.Append(CultureInfo.InvariantCulture, $"{row.Codi6},2025,{level},Dada simulada\n");
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        await new ImportMaturity(db, _clock, all).RunAsync(stream, DemonstrationWaves.Actor, cancel: cancel);
    }

    /// <param name="round">0 for the first telling; later ones are further on.</param>
    private async Task FillAsync(string codi6, (int Month, int Day) on, int round, CancellationToken cancel)
    {
        _clock.GoTo(on.Month, on.Day);
        db.ChangeTracker.Clear();
        var model = (await models.FindAsync(codi6, cancel))!;
        var edits = model.Pieces.Where(piece => piece.Asked is not null).Select(piece => Edit(codi6, model.Level, piece, round)).Where(edit => edit.State != PieceState.NotStarted).ToList();
        var goals = edits.Where(edit => edit.State is PieceState.Planned or PieceState.InProgress && edit.Priority == PiecePriority.High).OrderBy(edit => Chance.Uniform($"{codi6}/{edit.Code}/goal")).Take(4).Select(edit => edit.Code).ToHashSet();
        edits = [.. edits.Select(edit => goals.Contains(edit.Code)
            ? edit with { SetsObjective = true, Objective = new Objective(new DateOnly(2026 + round, 12, 15), Chance.Uniform($"{codi6}/{edit.Code}/who") < 0.5 ? "Secretaria" : "Serveis tècnics") }
            : edit with { SetsObjective = true })];
        await new EditPieces(db, _clock, acting, municipalities, trees).RunAsync(codi6, edits, await ActorAsync($"coordinator.{codi6}", cancel), cancel);
    }

    private static PieceEdit Edit(string codi6, int level, TownModelPiece piece, int round)
    {
        var about = $"{codi6}/{piece.Facts.Code}";
        var luck = Chance.Uniform(about) - 0.12 * (level - piece.Asked!.Rule.Maturity) - 0.15 * round;
        var state = piece.Asked.When switch
        {
            Asked.Now when Chance.Uniform($"{about}/none") < 0.02 => PieceState.NotApplicable,
            Asked.Now when luck < 0.3 => PieceState.InPlace,
            Asked.Now when luck < 0.48 => PieceState.InProgress,
            Asked.Now when luck < 0.62 => PieceState.Planned,
            Asked.Next when luck < 0.1 => PieceState.Planned,
            _ => PieceState.NotStarted,
        };
        var priority = Chance.Uniform($"{about}/priority") switch { < 0.18 => PiecePriority.High, > 0.9 => PiecePriority.Low, _ => PiecePriority.Normal };
        return new PieceEdit(piece.Facts.Code, state, priority, state == PieceState.NotApplicable ? "Motiu simulat: no n'hi ha al municipi." : "");
    }

    private async Task AgreeAsync(string codi6, string agent, CancellationToken cancel)
    {
        _clock.Tick();
        db.ChangeTracker.Clear();
        await new OfferModel(db, _clock, acting).RunAsync(codi6, await ActorAsync($"coordinator.{codi6}", cancel), cancel);
        _clock.Tick();
        await new AgreeModel(db, _clock, models).RunAsync(codi6, agent, cancel);
    }

    private async Task<string> ActorAsync(string name, CancellationToken cancel) =>
        (await find.ByEmailAsync(DemonstrationAccounts.Address(name), cancel))?.Id.ToString() ?? DemonstrationWaves.Actor;
}
