using Talaia.Conference.Editions;
using Talaia.Conference.Registrations;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Conference.Tests.ConferenceHouse;

namespace Talaia.Conference.Tests.Registrations;

public sealed class CancelRegistrationTest
{
    [Theory, Engines]
    public async Task The_first_who_waits_moves_up_and_who_cancels_is_forgotten(Engine engine)
    {
        await using var house = await OpenAsync(engine, places: 2);
        var registered = new List<Registered>();
        for (var i = 0; i < 5; i++)
            registered.Add(await RegisterAsync(house, i));
        await house.UseAsync<CancelRegistration>(cancel => cancel.RunAsync(Year, registered[0].Token));
        await house.UseAsync<CancelRegistration>(cancel => cancel.RunAsync(Year, registered[0].Token)); // twice does nothing more
        var rows = await RegistrationsAsync(house);
        Assert.Equal(
            [RegistrationState.Cancelled, RegistrationState.Confirmed, RegistrationState.Confirmed, RegistrationState.Waiting, RegistrationState.Waiting], rows.Select(row => row.State));
        Assert.Equal(("", null, ""), (rows[0].Name, rows[0].Email, rows[0].Body));
        Assert.Equal(1, (await OwnAsync(house, registered[4].Token)).Ahead);
        Assert.Equal(1, await CountAuditAsync(house, "move-up"));
    }

    [Theory, Engines]
    public async Task Who_cancels_while_waiting_frees_no_place(Engine engine)
    {
        await using var house = await OpenAsync(engine, places: 1);
        await RegisterAsync(house, 0);
        var waiting = await RegisterAsync(house, 1);
        await RegisterAsync(house, 2);
        await house.UseAsync<CancelRegistration>(cancel => cancel.RunAsync(Year, waiting.Token));
        Assert.Equal([RegistrationState.Confirmed, RegistrationState.Cancelled, RegistrationState.Waiting], (await RegistrationsAsync(house)).Select(row => row.State));
    }

    [Theory, Engines]
    public async Task Thirty_who_cancel_and_thirty_who_register_at_once_leave_every_place_taken_by_the_first_in_order(Engine engine)
    {
        await using var house = await OpenAsync(engine, places: 40);
        var first = new List<Registered>();
        for (var i = 0; i < 60; i++)
            first.Add(await RegisterAsync(house, i));
        var cancels = first.Take(30).Select(one => Task.Run(() => house.UseAsync<CancelRegistration>(cancel => cancel.RunAsync(Year, one.Token))));
        var more = Enumerable.Range(60, 30).Select(i => (Task)Task.Run(() => RegisterAsync(house, i)));
        await Task.WhenAll(cancels.Concat(more));
        var left = (await RegistrationsAsync(house)).Where(row => row.State != RegistrationState.Cancelled).ToList();
        Assert.Equal(60, left.Count);
        Assert.All(left.Index(), row => Assert.Equal(row.Index < 40 ? RegistrationState.Confirmed : RegistrationState.Waiting, row.Item.State));
    }

    [Theory, Engines]
    public async Task More_places_move_the_waiting_list_up_and_fewer_take_none_away(Engine engine)
    {
        await using var house = await OpenAsync(engine, places: 1);
        for (var i = 0; i < 4; i++)
            await RegisterAsync(house, i);
        await house.UseAsync<EditEdition>(edit => edit.RunAsync(Year, Plan with { Capacity = 3 }, "organiser"));
        await house.UseAsync<EditEdition>(edit => edit.RunAsync(Year, Plan with { Capacity = 2 }, "organiser"));
        var counts = (await house.UseAsync<ReadRegistrations, RegistrationCounts?>(read => read.CountsAsync(Year)))!;
        Assert.Equal((2, 3, 1, 0, 0), (counts.Capacity, counts.Confirmed, counts.Waiting, counts.Cancelled, counts.Free));
        Assert.Equal(3, counts.ConfirmedByProfile.Values.Sum());
        Assert.Equal(1, counts.Municipalities);
    }

    [Theory, Engines]
    public async Task A_link_that_is_nobodys_cancels_nothing(Engine engine)
    {
        await using var house = await OpenAsync(engine);
        await RegisterAsync(house, 1);
        Assert.Equal("unknown-registration", (await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<CancelRegistration>(cancel => cancel.RunAsync(Year, new string('x', 43))))).Code);
        Assert.Equal(RegistrationState.Confirmed, (await RegistrationsAsync(house)).Single().State);
    }

    [Theory, Engines]
    public async Task On_the_promised_day_everybody_is_forgotten_by_a_job_and_only_the_counts_stay(Engine engine)
    {
        await using var house = await OpenAsync(engine);
        await RegisterAsync(house, 0);
        await RegisterAsync(house, 1);
        await RunJobsAsync(house);
        Assert.All(await RegistrationsAsync(house), row => Assert.NotNull(row.Email));
        house.Clock.AdjustTime(new DateTimeOffset(Plan.ForgetOn.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero));
        await RunJobsAsync(house);
        Assert.All(await RegistrationsAsync(house), row => Assert.Equal(("", null, ""), (row.Name, row.Email, row.Body)));
        Assert.Equal(1, await CountAuditAsync(house, "forget-registrations"));
        Assert.Equal(2, (await house.UseAsync<ReadRegistrations, RegistrationCounts?>(read => read.CountsAsync(Year)))!.Confirmed);
    }

    [Fact]
    public async Task The_day_of_forgetting_is_never_put_off_for_those_who_registered()
    {
        await using var house = await OpenAsync(Engine.Sqlite);
        await RegisterAsync(house, 0);
        var later = Plan with { ForgetOn = Plan.ForgetOn.AddDays(1) };
        Assert.Equal("forgets-later-than-promised", (await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<EditEdition>(edit => edit.RunAsync(Year, later, "organiser")))).Code);
    }

    private static async Task<OwnRegistration> OwnAsync(TestHouse house, string token) =>
        (await house.UseAsync<ReadRegistrations, OwnRegistration?>(read => read.ByTokenAsync(Year, token)))!;

    private static Task<int> CountAuditAsync(TestHouse house, string act) => house.UseAsync<Talaia.Kernel.Data.TalaiaDb, int>(db =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<AuditEntry>(), entry => entry.Act == act));

    private static Task RunJobsAsync(TestHouse house) => house.UseAsync<RunDueJobs>(jobs => jobs.RunAsync());
}
