using Talaia.Innovation.Challenges;
using Talaia.Innovation.Gates;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Links;
using Talaia.TestKit;

namespace Talaia.Innovation.Tests.Processes;

public sealed class SheetNamesTest
{
    [Theory, Engines]
    public async Task Every_sheet_of_the_room_is_named_where_a_link_leads_to_it(Engine engine)
    {
        var (house, challenge, first, _) = await ProcessHouse.WithGateAsync(engine);
        await using var __ = house;
        Assert.Equal("2026", await NameAsync(ProcessRef.To(2026)));
        Assert.Equal("Com podem protegir-nos plegats el 2026?", await NameAsync(ChallengeRef.To(challenge)));
        Assert.Equal("Taller comarcal", await NameAsync(IdeaRef.To(first)));
        Assert.Equal("Quines idees provem?", await NameAsync(GateRef.To(2026, "tria")));
        Assert.Null(await NameAsync(IdeaRef.To("cap")));

        Task<string?> NameAsync(Ref sheet) => house.UseAsync<IEnumerable<ISheetNames>, string?>(async names =>
            (await names.Single(known => known.Kind == sheet.Kind).OfAsync([sheet.Key], drafts: false)).GetValueOrDefault(sheet.Key)?.In("ca"));
    }
}
