using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Conference.Registrations;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;
using Talaia.TestKit;

namespace Talaia.Conference.Tests.Registrations;

/// <summary>A person who registered and then wants to be erased, from every room.</summary>
public sealed class ErasePersonTest
{
    private const string Name = "Esborrada de Prova";

    [Theory, Engines]
    public async Task Nothing_that_names_the_person_is_left_and_the_counts_stay_true(Engine engine)
    {
        await using var house = await ConferenceHouse.OpenAsync(engine);
        var person = await AddAsync(house, Role.Analyst);
        await RegisterAsync(house);
        var before = await CountsAsync(house);
        var exported = JsonSerializer.Serialize(await house.UseAsync<ExportPersonalData, IReadOnlyDictionary<string, IReadOnlyList<object>>>(export => export.RunAsync(new DataSubject(person.Id, person.Email))));
        Assert.Contains(Name, exported, StringComparison.Ordinal);

        var proof = await house.UseAsync<ErasePerson, ErasureProof>(erase => erase.RunAsync(person.Id, person.Id.ToString()));

        Assert.Equal(before, await CountsAsync(house));
        Assert.Equal(1, proof.Erased["registrations"]);
        Assert.DoesNotContain(Name, await EverythingAsync(house), StringComparison.Ordinal);
        Assert.DoesNotContain(person.Email, await EverythingAsync(house), StringComparison.Ordinal);
        Assert.Null((await house.UseAsync<VerifyAudit, AuditProof>(verify => verify.RunAsync(proof.Hash))).Broken);
    }

    [Theory, Engines]
    public async Task The_only_administrator_stays(Engine engine)
    {
        await using var house = await ConferenceHouse.OpenAsync(engine);
        var person = await AddAsync(house, Role.Administrator);
        var refused = await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<ErasePerson, ErasureProof>(erase => erase.RunAsync(person.Id, "test")));
        Assert.Equal("last-administrator", refused.Code);
        Assert.NotNull(await house.UseAsync<FindPerson, PersonRow?>(find => find.ByIdAsync(person.Id)));
    }

    [Theory, Engines]
    public async Task Nobody_erases_somebody_else_without_the_permission_and_then_nothing_is_lost(Engine engine)
    {
        await using var house = await ConferenceHouse.OpenAsync(engine);
        var person = await AddAsync(house, Role.Analyst);
        await Assert.ThrowsAsync<PermissionException>(() => house.UseAsync<IServiceProvider>(services =>
        {
            services.GetRequiredService<Acting>().Enter(RolePermissions.Of(Role.Editor));
            return services.GetRequiredService<ErasePerson>().RunAsync(person.Id, "somebody-else");
        }));
        Assert.NotNull(await house.UseAsync<FindPerson, PersonRow?>(find => find.ByIdAsync(person.Id)));
    }

    [Theory, Engines]
    public async Task A_manager_erases_no_administrator(Engine engine)
    {
        await using var house = await ConferenceHouse.OpenAsync(engine);
        var person = await AddAsync(house, Role.Administrator);
        await house.UseAsync<AddPerson>(add => add.RunAsync(new NewPerson("altra@prova.example", "Altra de Prova", Role.Administrator), "test"));
        Task EraseAs(string role) => house.UseAsync<IServiceProvider>(services =>
        {
            services.GetRequiredService<Acting>().Enter(RolePermissions.Of(role));
            return services.GetRequiredService<ErasePerson>().RunAsync(person.Id, "somebody-else");
        });

        await Assert.ThrowsAsync<PermissionException>(() => EraseAs(Role.Manager));
        Assert.NotNull(await house.UseAsync<FindPerson, PersonRow?>(find => find.ByIdAsync(person.Id)));
        await EraseAs(Role.Administrator);
        Assert.Null(await house.UseAsync<FindPerson, PersonRow?>(find => find.ByIdAsync(person.Id)));
    }

    private static Task<PersonRow> AddAsync(TestHouse house, string role) =>
        house.UseAsync<AddPerson, PersonRow>(add => add.RunAsync(new NewPerson("esborrada@prova.example", Name, role), "test"));

    private static Task RegisterAsync(TestHouse house) => house.UseAsync<Register>(register =>
        register.RunAsync(ConferenceHouse.Year, ConferenceHouse.Person(1) with { Name = Name, Email = "esborrada@prova.example" }, "one"));

    private static Task<int> CountsAsync(TestHouse house) => ConferenceHouse.CountAsync<Registration>(house);

    // Every text of every table, and on SQLite the file itself: what is deleted must not be left between the pages.
    private static async Task<string> EverythingAsync(TestHouse house)
    {
        var all = new StringBuilder();
        await house.UseAsync<TalaiaDb>(async db =>
        {
            var connection = db.Database.GetDbConnection();
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct())
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"SELECT * FROM {table}";
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                    all.AppendJoin('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)).Append('\n');
            }

            if (db.Database.IsSqlite())
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        });
        if (!house.Settings.IsPostgres)
            all.Append(Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(house.Settings.DataFolder, "talaia.db"))));
        return all.ToString();
    }
}
