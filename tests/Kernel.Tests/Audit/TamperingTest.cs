using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.Audit;

public sealed class TamperingTest
{
    private const int Entries = 25;

    [Theory, Engines]
    public async Task Every_one_of_a_thousand_random_tamperings_is_found_at_its_place(Engine engine)
    {
        await using var house = await AuditChainTest.HouseAsync(engine);
        for (var i = 0; i < Entries; i++)
            await AuditChainTest.WriteAsync(house, $"{i}");
        var chance = new Random(2026);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await Tampering.LiftAsync(db);
            var verify = new VerifyAudit(db);
            for (var round = 0; round < (engine == Engine.Sqlite ? 1000 : 200); round++)
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                var (place, what) = await Tampering.DoAsync(db, chance, Entries);
                var proof = await verify.RunAsync();
                Assert.True(proof.Broken?.Sequence == place, $"round {round}: {what} at {place}, found {proof.Broken}");
                Assert.Equal(place - 1, proof.Entries);
                await transaction.RollbackAsync();
            }

            Assert.Null((await verify.RunAsync()).Broken);
        });
    }
}
