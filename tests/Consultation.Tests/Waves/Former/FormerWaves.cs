using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Talaia.Consultation.Delegations;
using Talaia.Consultation.Themes;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.TestKit;
using Talaia.Territory.Imports;

namespace Talaia.Consultation.Tests.Waves.Former;

/// <summary>A database that was filled while waves kept a questionnaire of their own: 2026-2 is closed, 2026-3 is open and asks about ET.1.1 besides, which was new.</summary>
internal static class FormerWaves
{
    private const string LastFormer = "_Invitations";

    /// <summary>Brought up to the present model; nobody has renewed its waves yet.</summary>
    public static async Task<TestHouse> OpenAsync(Engine engine)
    {
        var house = await TestHouse.BareAsync(engine);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await db.Database.MigrateAsync(db.Database.GetMigrations().Single(name => name.EndsWith(LastFormer, StringComparison.Ordinal)));
            var release = Guid.CreateVersion7();
            await ReleaseAsync(db, release);
            var (before, now) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await WaveAsync(db, before, "2026-2", release, opens: -90, closes: -30, news: "");
            await WaveAsync(db, now, "2026-3", release, opens: -10, closes: 30, news: """,{"code":"ET.1.1","name":{"ca":"Protegir"},"description":{},"level":3}""");
            await ResponseAsync(db, before, "080001", sent: true, """{"ET.1/seriousness":"3","ET.2/seriousness":"1","VI.1/seriousness":"0"}""");
            await ResponseAsync(db, now, "080001", sent: false, """{"ET.1/seriousness":"2"}""", """{"ET.1.1/seriousness":"3","ET.1/missing":["people","time"],"ET/text":"Ens cal gent."}""");
            await db.Database.MigrateAsync();
        });
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(OpenHouse.TerritoryWithout(), "test"));
        await house.UseAsync<TalaiaDb>(async db =>
        {
            foreach (var wave in await db.Set<Wave>().ToListAsync())
                db.AddRange(OpenHouse.Codes.Select(code => new WaveTown(wave.Id, code)));
            await db.SaveChangesAsync();
        });
        return house;
    }

    /// <summary>What versions in between kept by paths and sections too.</summary>
    public static Task AddHandedAndGroupedAsync(TestHouse house) => house.UseAsync<TalaiaDb>(async db =>
    {
        var wave = await db.Set<Wave>().Where(wave => wave.Key == OpenHouse.Wave).Select(wave => wave.Id).SingleAsync();
        db.Add(new Delegation(wave, "080001", ["ET", "VI"], "Col·lega", "colega@prova.example", "person", house.Clock));
        db.Add(new ThemeBoard(wave, "ET/text", house.Clock));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlAsync($$"""UPDATE responses SET clashes = '{"ET/text":[{"parts":["Un altre text"],"list":false,"by":"person","at":"2026-11-20T09:00:00+00:00"}]}' WHERE wave_id = {{wave}}""");
    });

    private static async Task ReleaseAsync(TalaiaDb db, Guid id)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO releases (id, sequence, number, name, published_at, origin) VALUES ({id}, 1, '1', {"""{"ca":"Prova"}"""}, {Instant(db, -100)}, 'import')");
        foreach (var (place, element) in Sample.Elements.Index())
        {
            await db.Database.ExecuteSqlAsync(
                $$"""
                  INSERT INTO element_versions (release_id, code, parent_code, level, position, type, name, description, status, sdg, agenda_axis, law, requires, source)
                  VALUES ({{id}}, {{element.Code}}, {{element.ParentCode}}, {{element.Level}}, {{place}}, 'scope', {{$$"""{"ca":"{{element.Name["ca"]}}"}"""}}, {{"{}"}}, 'in_force', '', '', '', '', '')
                  """);
        }
    }

    private static Task WaveAsync(TalaiaDb db, Guid id, string key, Guid release, int opens, int closes, string news)
    {
        var asked = $$$"""{"form":"needs-1","sections":[{"code":"ET","name":{"ca":"Elements"},"description":{},"scopes":[{"code":"ET.1","name":{"ca":"Ciberseguretat"},"description":{}},{"code":"ET.2","name":{"ca":"Dades"},"description":{},"level":2}{{{news}}}]},{"code":"VI","name":{"ca":"Viure"},"description":{},"scopes":[{"code":"VI.1","name":{"ca":"Habitatge"},"description":{}}]}]}""";
        return db.Database.ExecuteSqlAsync(
            $"INSERT INTO waves (id, key, period, release_id, release_number, title, opens, closes, simulated, questionnaire) VALUES ({id}, {key}, {key}, {release}, '1', {"""{"ca":"Onada"}"""}, {Instant(db, opens)}, {Instant(db, closes)}, {false}, {asked})");
    }

    /// <summary>A response with a save for each of these changes.</summary>
    private static async Task ResponseAsync(TalaiaDb db, Guid wave, string codi6, bool sent, params string[] saves)
    {
        var (id, all) = (Guid.CreateVersion7(), $"{{{string.Join(',', saves.Select(save => save[1..^1]))}}}");
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO responses (id, wave_id, codi6, revision, sent_revision, started_at, saved_at, sent_at, sent_by, answer_count, answers)
             VALUES ({id}, {wave}, {codi6}, {saves.Length + (sent ? 1 : 0)}, {(sent ? saves.Length + 1 : null)}, {Instant(db, -9)}, {Instant(db, -8)}, {(sent ? Instant(db, -8) : null)}, {(sent ? "person" : null)}, 3, {all})
             """);
        foreach (var (place, save) in saves.Index())
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO answer_events (id, response_id, revision, at, by, idempotency_key, answer_count, changes) VALUES ({Guid.CreateVersion7()}, {id}, {place + 1}, {Instant(db, -8)}, 'person', {$"k{place}"}, 1, {save})");
        }
    }

    // SQLite keeps an instant as text, PostgreSQL as itself. Counted from the day on which the clock of the house stands.
    private static object Instant(TalaiaDb db, int days)
    {
        var at = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero).AddDays(days);
        return db.Database.IsSqlite() ? at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", System.Globalization.CultureInfo.InvariantCulture) : at;
    }
}
