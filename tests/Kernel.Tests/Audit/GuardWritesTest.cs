using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.Audit;

public sealed class GuardWritesTest
{
    [Theory, Engines]
    public async Task An_act_is_written_only_by_whom_it_is_for(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await Assert.ThrowsAsync<PermissionException>(() => ActAsync(house, [Permission.EnterOffice]));
        Assert.Equal(0, (await AuditChainTest.ProveAsync(house)).Entries);
        await ActAsync(house, [Permission.EnterOffice, Permission.RunWaves]);
        await ActAsync(house, [Permission.EditReports]);
        Assert.Equal(2, (await AuditChainTest.ProveAsync(house)).Entries);
    }

    [Theory, Engines]
    public async Task A_stranger_does_only_what_is_everybodys(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await Assert.ThrowsAsync<PermissionException>(() => ActAsync(house, []));
        await ActAsync(house, [], "greet");
        Assert.Equal(1, (await AuditChainTest.ProveAsync(house)).Entries);
    }

    [Theory, Engines]
    public async Task An_act_that_nobody_declared_is_a_fault_of_the_program_for_everyone(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ActAsync(house, null, "unheard-of"));
    }

    [Theory, Engines]
    public async Task A_person_changes_nothing_without_a_record_of_it(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await Assert.ThrowsAsync<InvalidOperationException>(() => LinkAsync(house, [Permission.RunWaves]));
        await LinkAsync(house, null);
        await house.UseAsync<IServiceProvider>(async services =>
        {
            services.GetRequiredService<Acting>().Enter(new HashSet<string>());
            var db = services.GetRequiredService<TalaiaDb>();
            db.Add(new Job("bookkeeping", "", house.Clock));
            await db.SaveChangesAsync();
        });
    }

    [Theory, Engines]
    public async Task Saving_without_the_chain_is_not_possible(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await house.UseAsync<TalaiaDb>(db => Assert.ThrowsAsync<NotSupportedException>(() => Task.FromResult(db.SaveChanges())));
    }

    private static Task<TestHouse> HouseAsync(Engine engine) =>
        TestHouse.EmptyAsync(engine, services => services.AddActs([Permission.RunWaves, Permission.EditReports], "try").AddActs([], "greet"));

    private static Task ActAsync(TestHouse house, string[]? permissions, string act = "try") => house.UseAsync<IServiceProvider>(async services =>
    {
        if (permissions is not null)
            services.GetRequiredService<Acting>().Enter(permissions.ToHashSet());
        var db = services.GetRequiredService<TalaiaDb>();
        db.Add(new AuditEntry("test", act, new Ref("thing", "1"), house.Clock));
        await db.SaveChangesAsync();
    });

    private static Task LinkAsync(TestHouse house, string[]? permissions) => house.UseAsync<IServiceProvider>(async services =>
    {
        if (permissions is not null)
            services.GetRequiredService<Acting>().Enter(permissions.ToHashSet());
        var db = services.GetRequiredService<TalaiaDb>();
        db.Add(new Link(new Ref("a", "1"), LinkKinds.MadeFrom, new Ref("b", "2"), "test", house.Clock));
        await db.SaveChangesAsync();
    });
}
