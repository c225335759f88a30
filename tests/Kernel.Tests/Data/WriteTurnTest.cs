using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Kernel.Settings;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.Data;

/// <summary>SQLite takes one writer at a time: those of one program stand in line before it, and go on in the order in which they came.</summary>
public sealed class WriteTurnTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Who_comes_while_another_writes_waits_and_goes_on_in_the_order_of_coming()
    {
        await using var house = await TestHouse.EmptyAsync(Engine.Sqlite);
        using var first = new Holder(house);
        var began = new ConcurrentQueue<int>();
        var waiting = Enumerable.Range(0, 10).Select(i => SaveAsync(house, $"w{i}", () => began.Enqueue(i), TestContext.Current.CancellationToken)).ToList();
        Assert.Empty(began);
        await first.LetGoAsync();
        await Task.WhenAll(waiting).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 10), began);
        Assert.Equal(11, await house.UseAsync<TalaiaDb, int>(db => db.Set<Setting>().CountAsync()));
    }

    [Fact]
    public async Task Who_gives_up_or_fails_leaves_the_line_to_those_behind()
    {
        await using var house = await TestHouse.EmptyAsync(Engine.Sqlite);
        await SaveAsync(house, "taken", () => { }, TestContext.Current.CancellationToken);
        using var first = new Holder(house);
        using var patience = new CancellationTokenSource();
        var leaving = SaveAsync(house, "leaving", () => { }, patience.Token);
        var failing = SaveAsync(house, "taken", () => { }, TestContext.Current.CancellationToken);
        var last = SaveAsync(house, "last", () => { }, TestContext.Current.CancellationToken);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.False(failing.IsCompleted || last.IsCompleted);
        await first.LetGoAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => failing.WaitAsync(Patience, TestContext.Current.CancellationToken));
        await last.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(["first", "last", "taken"], await house.UseAsync<TalaiaDb, List<string>>(db => db.Set<Setting>().Select(setting => setting.Name).OrderBy(name => name).ToListAsync()));
    }

    [Fact]
    public async Task Who_has_a_transaction_writes_already_and_stands_in_no_line()
    {
        await using var house = await TestHouse.EmptyAsync(Engine.Sqlite);
        using var first = new Holder(house);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            db.Add(new Setting { Name = "own", Value = "1" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        });
        await first.LetGoAsync();
    }

    private static async Task SaveAsync(TestHouse house, string name, Action begun, CancellationToken cancel)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TalaiaDb>();
        db.SavingChanges += (_, _) => begun();
        db.Add(new Setting { Name = name, Value = "1" });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Has the turn, and has not yet begun to write.</summary>
    private sealed class Holder : IDisposable
    {
        private readonly ManualResetEventSlim _go = new();
        private readonly Task _saved;

        public Holder(TestHouse house)
        {
            using var entered = new ManualResetEventSlim();
            _saved = Task.Run(() => SaveAsync(house, "first", () =>
            {
                entered.Set();
                _go.Wait();
            }, CancellationToken.None));
            Assert.True(entered.Wait(Patience), "nobody got the turn");
        }

        public Task LetGoAsync()
        {
            _go.Set();
            return _saved.WaitAsync(Patience);
        }

        public void Dispose()
        {
            _go.Set();
            _go.Dispose();
        }
    }
}
