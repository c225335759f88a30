using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.Releases;

/// <summary>A database that was filled while each release kept rows of its own, before elements stood in runs of releases.</summary>
public sealed class FormerDatabaseTest
{
    private const string LastFormer = "_Invitations";

    [Theory, Engines]
    public async Task Every_release_of_a_former_database_reads_as_before(Engine engine)
    {
        await using var house = await FormerAsync(engine);
        var releases = await house.UseAsync<ReadReleases, List<ReleaseRow>>(read => read.AllAsync());
        Assert.Equal(["1.1", "1"], releases.Select(release => release.Number));
        Assert.Equal(["A Àrea", "A.1 Àmbit", "A.2 Segon"], await NamesAsync(house, releases[1].Id));
        Assert.Equal(["A Àrea", "A.2 Segon", "A.1 Àmbit, amb un altre nom", "A.3 Tercer"], await NamesAsync(house, releases[0].Id));
    }

    [Theory, Engines]
    public async Task What_was_proposed_and_decided_before_is_read_and_nothing_of_it_is_published_twice(Engine engine)
    {
        await using var house = await FormerAsync(engine);
        var proposals = await house.UseAsync<ReadProposals, List<ProposalRow>>(read => read.ListAsync());
        Assert.Equal([(2, ProposalState.Proposed), (1, ProposalState.Accepted)], proposals.Select(proposal => (proposal.Number, proposal.State)));
        Assert.Equal(("A", "Tercer", 5000), proposals[1].Change is AddElement add ? (add.ParentCode, add.Name.In("ca"), add.PopulationTo!.Value) : default);
        Assert.Empty((await house.UseAsync<PendingRelease, PendingRelease.Pending>(pending => pending.ReadAsync(default))).Accepted);
    }

    private static async Task<List<string>> NamesAsync(TestHouse house, Guid release) =>
        (await house.UseAsync<ReadElements, List<ElementRow>>(read => read.OfReleaseAsync(release))).ConvertAll(row => $"{row.Code} {row.Name.In("ca")}");

    private static async Task<TestHouse> FormerAsync(Engine engine)
    {
        var house = await TestHouse.BareAsync(engine);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await db.Database.MigrateAsync(db.Database.GetMigrations().Single(name => name.EndsWith(LastFormer, StringComparison.Ordinal)));
            var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await ReleaseAsync(db, first, 1, "1");
            await ReleaseAsync(db, second, 2, "1.1");
            await ElementAsync(db, first, "A", null, 0, "Àrea");
            await ElementAsync(db, first, "A.1", "A", 1, "Àmbit");
            await ElementAsync(db, first, "A.2", "A", 2, "Segon");
            await ElementAsync(db, second, "A", null, 0, "Àrea");
            await ElementAsync(db, second, "A.2", "A", 1, "Segon");
            await ElementAsync(db, second, "A.1", "A", 2, "Àmbit, amb un altre nom");
            await ElementAsync(db, second, "A.3", "A", 3, "Tercer");
            await ProposalAsync(db, 1, "Accepted", "1.1");
            await ProposalAsync(db, 2, "Proposed", null);
            await db.Database.MigrateAsync();
        });
        return house;
    }

    private static Task ReleaseAsync(TalaiaDb db, Guid id, int sequence, string number) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO releases (id, sequence, number, name, published_at, origin) VALUES ({id}, {sequence}, {number}, {Text(number)}, {Instant(db, sequence)}, 'import')");

    private static Task ElementAsync(TalaiaDb db, Guid release, string code, string? parent, int position, string name) => db.Database.ExecuteSqlAsync(
        $"""
         INSERT INTO element_versions (release_id, code, parent_code, level, position, type, name, description, status, sdg, agenda_axis, law, requires, source)
         VALUES ({release}, {code}, {parent}, {(parent is null ? 1 : 2)}, {position}, 'scope', {Text(name)}, {Text("Què vol dir.")}, 'in_force', '', '', '', '', '')
         """);

    private static Task ProposalAsync(TalaiaDb db, int number, string state, string? release) => db.Database.ExecuteSqlAsync(
        $$"""
          INSERT INTO change_proposals (id, number, change, reason, evidence, state, proposed_by, written_at, proposed_at, decided_at, answer, release_number, revision)
          VALUES ({{Guid.CreateVersion7()}}, {{number}}, {{"""{"kind":"add-element","parentCode":"A","name":{"ca":"Tercer"},"description":{"ca":"El que falta."},"populationFrom":null,"populationTo":5000,"maturity":null,"law":"","source":""}"""}},
                  'Fa falta.', 'Ho han dit.', {{state}}, 'account/1', {{Instant(db, 1)}}, {{Instant(db, 2)}}, {{(release is null ? null : Instant(db, 3))}}, '', {{release}}, 1)
          """);

    private static string Text(string catalan) => $$"""{"ca":"{{catalan}}"}""";

    // SQLite keeps an instant as text, PostgreSQL as itself.
    private static object Instant(TalaiaDb db, int day)
    {
        var at = new DateTimeOffset(2026, 11, day, 9, 0, 0, TimeSpan.Zero);
        return db.Database.IsSqlite() ? at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", System.Globalization.CultureInfo.InvariantCulture) : at;
    }
}
