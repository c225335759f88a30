using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Territory.Imports;
using Talaia.Territory.People;
using Talaia.TestKit;

namespace Talaia.Territory.Tests.People;

public sealed class AddPersonTest
{
    private static readonly NewPerson Coordinator = new(" Ana@Abrera.cat ", "Ana", Role.Coordinator, "080018");

    [Theory, Engines]
    public async Task A_person_is_found_by_the_address_in_any_case(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var added = await house.UseAsync<AddPerson, PersonRow>(add => add.RunAsync(Coordinator, "test"));
        var found = await house.UseAsync<FindPerson, PersonRow?>(find => find.ByEmailAsync("ANA@abrera.CAT"));
        Assert.Equal(added, found);
        Assert.Equal(("ana@abrera.cat", "080018"), (found!.Email, found.Codi6));
        Assert.Equal(found, await house.UseAsync<FindPerson, PersonRow?>(find => find.ByIdAsync(found.Id)));
    }

    [Theory, Engines]
    public async Task An_address_belongs_to_one_person(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await house.UseAsync<AddPerson>(add => add.RunAsync(Coordinator, "test"));
        var second = Coordinator with { Email = "ANA@ABRERA.CAT", Name = "Another" };
        var refused = await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<AddPerson>(add => add.RunAsync(second, "test")));
        Assert.Equal("email-taken", refused.Code);
        Assert.Equal(1, await house.UseAsync<TalaiaDb, int>(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == "add-person")));
    }

    [Theory]
    [InlineData("no address", Role.Analyst, null, "bad-email")]
    [InlineData("a@b.cat", "king", null, "unknown-role")]
    [InlineData("a@b.cat", Role.Analyst, "080018", "role-and-municipality")]
    [InlineData("a@b.cat", Role.Reader, null, "role-and-municipality")]
    [InlineData("a@b.cat", Role.Reader, "080017", "unknown-municipality")]
    public async Task A_person_that_makes_no_sense_is_refused(string email, string role, string? codi6, string code)
    {
        await using var house = await HouseAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<InputException>(
            () => house.UseAsync<AddPerson>(add => add.RunAsync(new NewPerson(email, "Ana", role, codi6), "test")));
        Assert.Equal(code, Assert.Single(refused.Problems).Code);
    }

    private static async Task<TestHouse> HouseAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(Files.Small(), "test"));
        return house;
    }
}
