using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Generating;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Tests.Forms.Versions;
using Talaia.Consultation.Tests.Needs;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Imports;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Forms.Generating;

/// <summary>A form made from the metamodel as the office keeps it.</summary>
public sealed class GenerateFormTest
{
    private static readonly FormRecipe Usual = new("Necessitats", []);

    [Theory, Engines]
    public async Task It_is_kept_as_a_draft_and_the_same_name_of_a_later_release_is_its_next_version(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        Assert.Null((await MakeAsync(house, Usual, isTrial: true)).Stored.FormId);
        Assert.Empty(await house.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync()));
        var first = await MakeAsync(house, Usual);
        Assert.Equal(("1", 2, 3, 11), (first.Release.Number, first.Size.Pages, first.Size.Elements, first.Size.Questions));
        Assert.True((await house.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Single() is { Key: "necessitats", Name: "Necessitats", IsDraft: true, Questions: 11 });
        Assert.True((await MakeAsync(house, Usual)).Stored.IsKnown);

        await FormNeedsTest.ReleaseAsync(house);
        var next = await MakeAsync(house, Usual);
        Assert.Equal((first.Stored.FormId, 2), (next.Stored.FormId, next.Stored.Number));
        Assert.Contains("/ET/ET.9/seriousness", next.Stored.Changes!.AddedQuestions);
        Assert.Contains("/ET/ET.1/seriousness", next.Stored.Changes.RemovedQuestions);
        Assert.Equal("1", (await MakeAsync(house, Usual with { Title = "Altre" }, "1")).Release.Number);
        Assert.Equal(3, await house.UseAsync<TalaiaDb, int>(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == "import-form")));
    }

    [Theory, Engines]
    public async Task What_is_new_since_the_wave_before_is_asked_about_says_so_and_moves_nothing(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await AskedForm.OpenAsync(house, await AskedForm.PublishAsync(house)); // asks nothing about needs: what is new since stays new
        await house.UseAsync<ImportMetamodel>(import => import.RunAsync(OpenHouse.Metamodel("ET.2.1,3,ET.2,need,Obrir les dades,"), "Prova 2", isStarter: false, "test"));
        var made = await MakeAsync(house, Usual);
        Assert.Equal((4, 1), (made.Size.Elements, made.Size.New));
        Assert.Equal("Nou al metamodel", made.Stored.Form.Group("/ET/ET.2.1").Hint["ca"]);
        Assert.Equal("Obrir les dades · Nou al metamodel", (await MakeAsync(house, new FormRecipe("Taula", [], Pattern: AskPattern.Seriousness), isTrial: true)).Stored.Form.Question("/ET/ET.2/seriousness-ET.2.1").Label["ca"]);

        await house.UseAsync<PublishFormVersion, bool>(publish => publish.RunAsync(made.Stored.FormId!.Value, 1, "office"));
        var version = (await house.UseAsync<ReadForms, List<FormVersionRow>>(read => read.VersionsAsync(made.Stored.FormId!.Value)))[0].Id;
        await OpenFormAsync(house, "2028-1", version);
        await SaveAsync(house, "080001", FormNeedsTest.Paths("seriousness", "0", "/ET/ET.1", "/ET/ET.2", "/VI/VI.1"), wave: "2028-1");
        await SaveAsync(house, "080001", FormNeedsTest.Paths("seriousness", "3", "/ET/ET.2.1"), wave: "2028-1");
        await SendAsync(house, "080001", "2028-1");
        var needs = (await house.UseAsync<ReadNeeds, WaveNeeds?>(read => read.OfWaveAsync("2028-1")))!;
        Assert.Equal((100, 0, 0, 0), (needs.Find("ET.2.1")!.Estimate!.Index, needs.Find("ET.2")!.Estimate!.Index, needs.Find("ET")!.Estimate!.Index, needs.Overall.Estimate!.Index));
        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.FromAsync(new Ref("wave", "2028-1")));
        Assert.Equal(["ET", "ET.1", "ET.2", "ET.2.1", "VI", "VI.1"], links.Where(link => link.Kind == LinkKinds.AsksAbout).Select(link => link.To.Key).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await MakeAsync(house, Usual with { Title = "Després" }, isTrial: true)).Size.New);
    }

    [Theory]
    [InlineData(" ", "ET", 2, null, "form-without-name")]
    [InlineData("A", "ET", 5, null, "depth-out-of-range")]
    [InlineData("A", "ET", 2, "9", "unknown-release")]
    [InlineData("A", "XX", 2, null, "nothing-to-ask")]
    public async Task What_cannot_be_made_is_refused_and_nothing_is_kept(string title, string area, int depth, string? release, string code)
    {
        await using var house = await WithoutWaveAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<InputException>(() => MakeAsync(house, new FormRecipe(title, [area], depth), release));
        Assert.Equal(code, refused.Problems[0].Code);
        Assert.Empty(await house.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync()));
    }

    private static Task<GeneratedForm> MakeAsync(TestHouse house, FormRecipe recipe, string? release = null, bool isTrial = false) =>
        house.UseAsync<GenerateForm, GeneratedForm>(generate => generate.RunAsync(recipe, release, "office", isTrial));

    private static Task<string> OpenFormAsync(TestHouse house, string period, Guid version)
    {
        var now = house.Clock.GetUtcNow();
        return house.UseAsync<OpenWave, string>(open => open.RunAsync(new OpeningWave(Kernel.Calendar.Period.Parse(period), new Kernel.Languages.LocalizedText(ca: "Onada"), now, now.AddDays(7), FormVersionId: version), "office"));
    }
}
