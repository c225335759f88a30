using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>The office keeps who is a member of what, and asks them.</summary>
public sealed class TownListTest
{
    private const string Lists = "/ca/oficina/llistes";

    [Theory, Engines]
    public async Task A_list_is_kept_what_is_wrong_is_told_beside_what_was_typed_and_a_wave_asks_its_members(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        var refused = await manager.PostAsync(Lists, ("kind", "Adherence"), ("name", "Conveni zx"), ("source", "Acta"), ("as-of", "2026-03-01"), ("towns", "080018\nAtlantis"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("Línia 2", refused.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("080018\nAtlantis", refused.Document.QuerySelector("textarea")!.TextContent.Trim().ReplaceLineEndings("\n"));
        Assert.Equal(422, (await manager.PostAsync(Lists, ("kind", "Adherence"), ("name", "Conveni zx"), ("source", "Acta"), ("as-of", "demà"), ("towns", "080018"))).Status);

        var kept = (await manager.PostAsync(Lists, ("kind", "Adherence"), ("name", "Conveni zx"), ("source", "Acta"), ("as-of", "2026-03-01"), ("towns", "080018\n080193"))).Location!;
        Assert.Equal(2, (await manager.GetAsync(kept)).Document.QuerySelectorAll("#membres tbody tr, [aria-labelledby=membres] tbody tr").Length);
        var key = kept[(kept.LastIndexOf('/') + 1)..];
        var wave = (await manager.PostAsync("/ca/oficina/onades", ("period", "2031-2"), ("opens", "2031-05-01"), ("closes", "2031-06-01"), ("list", key))).Location!;
        Assert.Contains("Pregunta a 2 municipis: Conveni zx", (await manager.GetAsync(wave)).Body, StringComparison.Ordinal);
        Assert.Equal(Lists, (await manager.PostAsync($"{kept}/treu")).Location);
        Assert.Equal(404, (await manager.GetAsync(kept)).Status);
        Assert.Contains("Pregunta a 2 municipis", (await manager.GetAsync(wave)).Body, StringComparison.Ordinal);
    }
}
