using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Territory.People;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.TownModels;

/// <summary>What was agreed and what was published is kept by the database itself.</summary>
public sealed class GuardedRecordTest
{
    private const string Town = "080018";

    private static readonly PieceEdit Goal = new("MU.1.1.1", PieceState.Planned, PiecePriority.High) { SetsObjective = true, Objective = new Objective(new DateOnly(2027, 6, 30), "Secretaria") };

    [Theory, Engines]
    public async Task The_database_refuses_to_change_or_delete_an_agreement_or_a_release(Engine engine)
    {
        await using var house = await Files.RuledHouseAsync(engine);
        await AgreeAsync(house, "coordinator");
        string[] attempts =
        [
            "UPDATE town_agreements SET document = '{}'", "UPDATE town_agreements SET digest = 'x' WHERE number = 1", "DELETE FROM town_agreements",
            "UPDATE releases SET name = 'x'", "DELETE FROM releases",
            "UPDATE element_versions SET name = '{}' WHERE code = 'MU'", "UPDATE element_versions SET code = 'XX' WHERE code = 'MU'", "DELETE FROM element_versions WHERE code = 'MU'",
            .. Kept.SelectMany(table => Columns(house, table).Where(column => column is not ("until" or "rank")).Select(column => $"UPDATE {table} SET \"{column}\" = \"{column}\"")),
        ];
        foreach (var attempt in attempts)
            Assert.True((await RefusedAsync(house, attempt))?.Contains("are never", StringComparison.Ordinal) ?? engine == Engine.Sqlite && attempt.Contains("_versions SET", StringComparison.Ordinal) && IsEmpty(attempt), attempt);
        Assert.Null(await RefusedAsync(house, "UPDATE element_versions SET until = 9 WHERE code = 'MU'"));
        var agreed = Assert.Single(await house.UseAsync<ReadAgreements, List<AgreementRow>>(read => read.OfAsync(Town)));
        Assert.Equal(AgreementDocument.DigestOf(agreed.Document.Write()), agreed.Digest);
    }

    [Theory, Engines]
    public async Task Who_offered_an_agreement_can_still_be_erased(Engine engine)
    {
        await using var house = await Files.RuledHouseAsync(engine);
        var person = await house.UseAsync<AddPerson, PersonRow>(add => add.RunAsync(new NewPerson("c@prova.talaia.example", "Coordinadora", Role.Coordinator, Town), "test"));
        await AgreeAsync(house, person.Id.ToString());
        await house.UseAsync<ErasePerson, ErasureProof>(erase => erase.RunAsync(person.Id, "somebody-else"));
        Assert.Null(await house.UseAsync<ReadPeople, PersonName?>(people => people.ByActorAsync(person.Id.ToString())));
        Assert.Single(await house.UseAsync<ReadAgreements, List<AgreementRow>>(read => read.OfAsync(Town)));
    }

    private static readonly string[] Kept = ["element_versions", "relation_versions", "view_versions"];

    // A row trigger of SQLite has nothing to refuse in a table without rows; the starter has no relations and no views.
    private static bool IsEmpty(string attempt) => attempt.Contains("relation_versions", StringComparison.Ordinal) || attempt.Contains("view_versions", StringComparison.Ordinal);

    private static List<string> Columns(TestHouse house, string table)
    {
        using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateScope(house.Services);
        var db = (TalaiaDb)scope.ServiceProvider.GetService(typeof(TalaiaDb))!;
        return [.. db.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table).GetProperties().Select(property => property.GetColumnName())];
    }

    private static async Task AgreeAsync(TestHouse house, string coordinator)
    {
        await house.UseAsync<EditPieces, int>(edit => edit.RunAsync(Town, [Goal], coordinator));
        await house.UseAsync<OfferModel>(offer => offer.RunAsync(Town, coordinator));
        await house.UseAsync<AgreeModel, int>(agree => agree.RunAsync(Town, "agent"));
    }

    private static Task<string?> RefusedAsync(TestHouse house, string sql) => house.UseAsync<TalaiaDb, string?>(async db =>
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal));
            return null;
        }
        catch (System.Data.Common.DbException refused)
        {
            return refused.Message;
        }
    });
}
