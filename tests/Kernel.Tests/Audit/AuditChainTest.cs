using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Links;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.Audit;

public sealed class AuditChainTest
{
    [Theory, Engines]
    public async Task Twenty_who_write_at_once_stand_in_one_chain_without_gap_or_fork(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
                await WriteAsync(house, $"{writer}/{i}");
        })));
        var proof = await ProveAsync(house);
        Assert.Null(proof.Broken);
        Assert.Equal(100, proof.Entries);
        Assert.NotEqual(AuditChain.Beginning, proof.Head);
    }

    [Theory, Engines]
    public async Task An_act_that_is_not_saved_leaves_the_chain_as_it_was(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await WriteAsync(house, "a");
        var before = await ProveAsync(house);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(Entry(house, "lost"));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        Assert.Equal(before, await ProveAsync(house));
    }

    [Theory, Engines]
    public async Task A_use_case_that_goes_on_after_a_failed_save_in_its_own_transaction_leaves_no_gap(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Job("count", "", house.Clock, "taken"));
            await db.SaveChangesAsync();
            db.Add(new Job("count", "", house.Clock, "taken"));
            db.Add(Entry(house, "refused"));
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            db.ChangeTracker.Clear();
            db.Add(Entry(house, "goes on"));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });
        var proof = await ProveAsync(house);
        Assert.Equal((1, null), (proof.Entries, proof.Broken));
    }

    [Theory, Engines]
    public async Task The_database_itself_refuses_to_change_or_delete_an_entry(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await WriteAsync(house, "a");
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await Assert.ThrowsAnyAsync<Exception>(() => db.Set<AuditEntry>().ExecuteDeleteAsync(TestContext.Current.CancellationToken));
            await Assert.ThrowsAnyAsync<Exception>(() => db.Set<AuditEntry>().ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Act, "other"), TestContext.Current.CancellationToken));
        });
        Assert.Null((await ProveAsync(house)).Broken);
    }

    [Theory, Engines]
    public async Task A_head_that_was_written_down_shows_that_the_newest_entries_were_cut_off(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        foreach (var key in new[] { "a", "b", "c" })
            await WriteAsync(house, key);
        var kept = (await ProveAsync(house)).Head;
        await WriteAsync(house, "d");
        Assert.Null((await ProveAsync(house, kept)).Broken);

        await house.UseAsync<TalaiaDb>(async db =>
        {
            await Tampering.LiftAsync(db);
            await Tampering.CutAsync(db, 2);
        });
        Assert.Null((await ProveAsync(house)).Broken);
        Assert.Equal("unknown-head", (await ProveAsync(house, kept)).Broken!.Why);
    }

    internal static Task<TestHouse> HouseAsync(Engine engine) => TestHouse.EmptyAsync(engine, services => services.AddActs([], "try"));

    internal static AuditEntry Entry(TestHouse house, string key) => new("test", "try", new Ref("thing", key), house.Clock, "what «és» — and a \"quote\"");

    internal static Task WriteAsync(TestHouse house, string key) => house.UseAsync<TalaiaDb>(db =>
    {
        db.Add(Entry(house, key));
        return db.SaveChangesAsync();
    });

    internal static Task<AuditProof> ProveAsync(TestHouse house, string? head = null) => house.UseAsync<VerifyAudit, AuditProof>(verify => verify.RunAsync(head));
}
