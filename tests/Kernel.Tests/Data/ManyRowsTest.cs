using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.Data;

/// <summary>Rows written by the thousand are the same rows, under the same rules.</summary>
public sealed class ManyRowsTest
{
    [Theory, Engines]
    public async Task Rows_are_read_again_as_they_were_written(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var links = Enumerable.Range(0, 1_003).Select(i => Link(i, house.Clock)).ToList();
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await db.AddManyAsync(links);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });
        var read = await house.UseAsync<TalaiaDb, List<Link>>(db => db.Set<Link>().AsNoTracking().ToListAsync());
        Assert.Equal(links.Select(Told).Order(StringComparer.Ordinal), read.Select(Told).Order(StringComparer.Ordinal));
        Assert.Equal(links[0].Id, (await house.UseAsync<TalaiaDb, Link>(db => db.Set<Link>().SingleAsync(link => link.Id == links[0].Id))).Id);
    }

    [Theory, Engines]
    public async Task A_person_writes_none_without_a_record_and_nobody_outside_a_transaction(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.UseAsync<TalaiaDb>(db => db.AddManyAsync([Link(1, house.Clock)], TestContext.Current.CancellationToken)));
        await house.UseAsync<IServiceProvider>(async services =>
        {
            services.GetRequiredService<Acting>().Enter(new HashSet<string>([Permission.RunWaves]));
            var db = services.GetRequiredService<TalaiaDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await db.AddManyAsync([Link(1, house.Clock)], TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        });
        Assert.Empty(await house.UseAsync<TalaiaDb, List<Link>>(db => db.Set<Link>().ToListAsync()));
    }

    [Theory, Engines]
    public async Task A_row_that_stands_already_is_refused_as_any_other_save_is(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var link = Link(1, house.Clock);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.AddManyAsync([link, link], TestContext.Current.CancellationToken));
        });
    }

    private static Link Link(int number, TimeProvider clock) => new(new Ref("a", $"{number}"), "touches", new Ref("b", "l’altre"), "somebody", clock, number % 2 == 0 ? "" : "per què");

    private static string Told(Link link) => $"{link.Id} {link.From} {link.Kind} {link.To} {link.By} {link.Evidence}";
}
