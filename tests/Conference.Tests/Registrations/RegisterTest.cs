using Talaia.Conference.Registrations;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Conference.Tests.ConferenceHouse;

namespace Talaia.Conference.Tests.Registrations;

public sealed class RegisterTest
{
    [Theory, Engines]
    public async Task Of_300_who_register_at_once_for_100_places_exactly_100_are_in_and_the_rest_wait_in_order(Engine engine)
    {
        await using var house = await OpenAsync(engine, places: 100);
        await using var nodes = new Nodes(house, 3);
        var registered = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Task.Run(() => nodes.RegisterAsync(i))));
        Assert.Equal(Enumerable.Range(1, 300), registered.Select(one => one.Number).Order());
        var rows = await RegistrationsAsync(house);
        Assert.Equal(Enumerable.Range(1, 300), rows.Select(row => row.Number));
        Assert.All(rows, row => Assert.Equal(row.Number <= 100 ? RegistrationState.Confirmed : RegistrationState.Waiting, row.State));
        Assert.Equal(300, rows.Select(row => row.Email).Distinct().Count());
        var last = registered.Single(one => one.Number == 300);
        var own = await house.UseAsync<ReadRegistrations, OwnRegistration?>(read => read.ByTokenAsync(Year, last.Token));
        Assert.Equal((300, RegistrationState.Waiting, 199), (own!.Number, own.State, own.Ahead));
    }

    [Theory, Engines]
    public async Task The_same_form_sent_twenty_times_at_once_counts_once_and_opens_the_same_page(Engine engine)
    {
        await using var house = await OpenAsync(engine);
        var registered = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => RegisterAsync(house, 1, "one"))));
        Assert.Single(registered.Select(one => (one.Number, one.State, one.Token)).Distinct());
        Assert.Equal((1, 1), (await CountAsync<Registration>(house), (await RegistrationsAsync(house)).Count));
    }

    [Theory, Engines]
    public async Task An_address_registers_once_until_it_cancels(Engine engine)
    {
        await using var house = await OpenAsync(engine);
        var first = await RegisterAsync(house, 1);
        var again = Person(1) with { Email = " PERSONA1@prova.example " };
        var refused = await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<Register, Registered>(register => register.RunAsync(Year, again, "other")));
        Assert.Equal("already-registered", refused.Code);
        await house.UseAsync<CancelRegistration>(cancel => cancel.RunAsync(Year, first.Token));
        Assert.Equal(2, (await house.UseAsync<Register, Registered>(register => register.RunAsync(Year, again, "other"))).Number);
    }

    [Theory, Engines]
    public async Task A_form_that_registered_one_address_registers_no_other(Engine engine)
    {
        await using var house = await OpenAsync(engine);
        await RegisterAsync(house, 1, "one");
        Assert.Equal("idempotency-key-reused", (await Assert.ThrowsAsync<RuleException>(() => RegisterAsync(house, 2, "one"))).Code);
        Assert.Equal(1, await CountAsync<Registration>(house));
    }

    [Theory, Engines]
    public async Task Registrations_are_taken_between_the_two_instants_of_a_published_edition(Engine engine)
    {
        await using var house = await OpenAsync(engine, isPublished: false);
        Assert.Equal("registration-not-open-yet", (await Assert.ThrowsAsync<RuleException>(() => RegisterAsync(house, 1))).Code);
        await house.UseAsync<Talaia.Conference.Editions.PublishEdition>(publish => publish.RunAsync(Year, "organiser"));
        var first = await RegisterAsync(house, 1);
        house.Clock.AdjustTime(Plan.RegistrationCloses);
        Assert.Equal("registration-closed", (await Assert.ThrowsAsync<RuleException>(() => RegisterAsync(house, 2))).Code);
        Assert.Equal(first.Token, (await RegisterAsync(house, 1)).Token); // the same form again still shows its own place
        Assert.Equal(1, await CountAsync<Registration>(house));
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_told_field_by_field_and_nothing_is_kept()
    {
        await using var house = await OpenAsync(Engine.Sqlite);
        var wrong = new NewRegistration(" ", "nobody", Profiles.All, "999999", new string('x', 201));
        var refused = await Assert.ThrowsAsync<InputException>(() => house.UseAsync<Register, Registered>(register => register.RunAsync(Year, wrong, "key")));
        Assert.Equal(["body bad-body", "email bad-email", "municipality unknown-municipality", "name bad-name", "profile bad-profile"],
            refused.Problems.Select(problem => $"{problem.Where?.Cell} {problem.Code}").Order());
        Assert.Equal(0, await CountAsync<Registration>(house));
    }

    [Theory]
    [InlineData(2025, "key", "unknown-edition")]
    [InlineData(Year, "", "bad-idempotency-key")]
    [InlineData(Year, "a\nb", "bad-idempotency-key")]
    public async Task What_nobody_knows_is_refused(int year, string key, string code)
    {
        await using var house = await OpenAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<InputException>(() => house.UseAsync<Register, Registered>(register => register.RunAsync(year, Person(1), key)));
        Assert.Equal(code, refused.Problems.Single().Code);
    }

    [Fact]
    public async Task The_audit_log_and_texts_for_logs_hold_no_person()
    {
        await using var house = await OpenAsync(Engine.Sqlite);
        var registered = await RegisterAsync(house, 1);
        var row = (await RegistrationsAsync(house)).Single();
        var entries = await house.UseAsync<Talaia.Kernel.Data.TalaiaDb, List<AuditEntry>>(async db => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<AuditEntry>()));
        var logs = string.Join('\n', entries.Select(entry => $"{entry.Actor} {entry.SubjectKey} {entry.Detail}").Append($"{registered} {row} {Person(1)}"));
        Assert.DoesNotContain("persona1", logs, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(registered.Token, logs, StringComparison.Ordinal);
    }
}
