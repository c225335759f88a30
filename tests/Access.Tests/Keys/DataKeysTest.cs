using Talaia.Access.Keys;
using Talaia.TestKit;

namespace Talaia.Access.Tests.Keys;

public sealed class DataKeysTest
{
    [Theory, Engines]
    public async Task What_one_node_adds_another_reads(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<DataKeys>(keys =>
        {
            keys.Add("key-1", "<key id=\"1\" />");
            return Task.CompletedTask;
        });
        Assert.Equal(["<key id=\"1\" />"], await house.UseAsync<DataKeys, IReadOnlyList<string>>(keys => Task.FromResult(keys.All())));
    }
}
