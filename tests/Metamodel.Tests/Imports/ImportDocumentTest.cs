using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.Imports;

/// <summary>Models of others become releases and come out again as they went in.</summary>
public sealed class ImportDocumentTest
{
    private static readonly ModelDocument Foreign = new(
        Text("Model"),
        [
            new("id-1", "Goal", Text("Atendre")) { ForeignIds = [new("Object ID", "aaa")], Properties = [new("Object ID", "aaa"), new("owner", "Sistemes")] },
            new("id-2", "Capability", Text("Registre")) { ForeignIds = [new("Object ID", "bbb")], Properties = [new("Object ID", "bbb")] },
            new("not a code", "Capability", Text("Arxiu")),
        ],
        [new("rel-1", "Realization", "id-2", "id-1", LocalizedText.Empty), new("rel-2", "Association", "not a code", "rel-1", Text("de"))],
        [new ModelView("view-1", Text("Vista"), "Goal Realization", [new ViewNode("n1", "Element", "id-1", 1, 2, 120, 55) { Children = [new ViewNode("n2", "Label", null, 5, 6, 7, 8) { Label = Text("nota") }] }], [])],
        []);

    [Theory, Engines]
    public async Task A_model_of_others_comes_out_as_it_went_in(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var import = await ImportAsync(house, Foreign);
        Assert.Equal((3, 2, 1, 3, 0), (import.Elements, import.Relations, import.Views, import.Added, import.Removed));

        var written = await house.UseAsync<ReadDocument, ModelDocument>(read => read.OfReleaseAsync());
        Assert.Equal(["Goal", "Capability", "Capability"], written.Elements.Select(element => element.Type));
        Assert.Equal(Foreign.Elements[0].Properties, written.Elements.Single(element => element.Id == "id-1").Properties);
        Assert.Equal(JsonSerializer.Serialize(Foreign.Views[0].Nodes), JsonSerializer.Serialize(written.Views[0].Nodes));
        var arxiu = written.Elements.Single(element => element.Name.In("ca") == "Arxiu");
        Assert.Equal([new ForeignId("id", "not a code")], arxiu.ForeignIds);
        Assert.Contains(written.Relations, relation => relation.Type == "Association" && relation.From == arxiu.Id && relation.To == "rel-1");
        Assert.Equal("nothing-new", (await ImportAsync(house, Foreign)).Warnings[^1].Code);
    }

    [Theory, Engines]
    public async Task Elements_keep_their_code_when_their_identifiers_change(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await ImportAsync(house, Foreign);
        var later = Foreign with
        {
            Elements =
            [
                new("id-91", "Driver", Text("Atendre tothom")) { ForeignIds = [new("Object ID", "aaa")] },
                new("id-92", "Capability", Text("Un altre nom")) { ForeignIds = [new("Object ID", "bbb")] },
                new("id-93", "Capability", Text("ARXIU")),
            ],
            Relations = [],
            Views = [],
        };
        var import = await ImportAsync(house, later);
        Assert.Equal((3, 0, 0), (import.Matched, import.Added, import.Removed));
        Assert.Single(import.Guesses);
        var elements = (await house.UseAsync<ReadDocument, ModelDocument>(read => read.OfReleaseAsync())).Elements;
        Assert.Equal("Driver", elements.Single(element => element.Id == "id-1").Type);
        Assert.Equal("Un altre nom", elements.Single(element => element.Id == "id-2").Name.In("ca"));
        Assert.Equal("2", import.Release!.Number);
    }

    [Theory, Engines]
    public async Task What_points_at_an_element_goes_on_in_its_sole_successor_and_is_listed_where_there_is_a_choice(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await Files.ImportAsync(house, Files.Small);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            db.Add(new Link(new Ref("trend", "ia"), LinkKinds.Touches, ElementRef.To("A.1.1.1"), "analyst", house.Clock, "dues fonts"));
            db.Add(new Link(new Ref("trend", "gis"), LinkKinds.Touches, ElementRef.To("A.1.1.2"), "analyst", house.Clock));
            await db.SaveChangesAsync();
        });
        await PublishAsync(house, new SplitElement("A.1.1.2", [new(Text("Mapa web"), Text("d")), new(Text("Mapa de camp"), Text("d"))]));
        await PublishAsync(house, new RetireElement("A.1.1.1", ["A.1.1.3"]));

        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.ToAsync(ElementRef.To("A.1.1.3")));
        Assert.Contains(links, link => link.From == new Ref("trend", "ia") && link.Evidence == "dues fonts");
        Assert.Contains(await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.ToAsync(ElementRef.To("A.1.1.1"))), link => link.From.Key == "ia");
        var listed = await house.UseAsync<TalaiaDb, UncarriedReference>(db => db.Set<UncarriedReference>().SingleAsync());
        Assert.Equal(("gis", "A.1.1.2", "analyst"), (listed.FromKey, listed.Retired, listed.Owner));

        var moved = await house.UseAsync<ReadDocument, MovedReferences>(read => read.MigrateAsync("1", "3", [new("a", "A.1.1.1"), new("b", "A.1.1.2"), new("c", "A"), new("d", "Z")]));
        Assert.Equal([("a", "A.1.1.3"), ("c", "A")], moved.Moved.Select(reference => (reference.Ref, reference.To)));
        Assert.Equal(["b", "d"], moved.Listed.Select(reference => reference.Ref));
    }

    [Theory, Engines]
    public async Task Folders_come_out_as_they_went_in_and_a_file_without_any_leaves_them(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var kept = Foreign with { Folders = [new ModelFolder { Name = Text("Negoci"), Items = [new ModelFolder("id-2"), new ModelFolder { Name = Text("Dins"), Items = [new ModelFolder("not a code"), new ModelFolder("rel-1"), new ModelFolder("view-1")] }] }] };
        await ImportAsync(house, kept);
        var written = await house.UseAsync<ReadDocument, ModelDocument>(read => read.OfReleaseAsync());
        var arxiu = written.Elements.Single(element => element.Name.In("ca") == "Arxiu").Id;
        Assert.Equal(["id-2", arxiu, "rel-1", "view-1"], Leaves(written.Folders));
        Assert.Equal("Dins", written.Folders[0].Items![1].Name!["ca"]);

        using var file = new MemoryStream();
        ModelFormats.Write(written, ModelFormat.ArchiMate, file);
        file.Position = 0;
        Assert.Equal("nothing-new", (await ImportAsync(house, ModelFormats.Read(file))).Warnings[^1].Code);
        Assert.Equal("nothing-new", (await ImportAsync(house, Foreign)).Warnings[^1].Code);
        Assert.Equal("1.0.1", (await ImportAsync(house, kept with { Folders = [.. kept.Folders, new ModelFolder("id-1")] })).Release!.Number);
    }

    [Theory, Engines]
    public async Task What_differs_is_the_same_from_the_rows_between_two_releases_as_from_both_whole(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var first = (await ImportAsync(house, Foreign)).Release!;
        var later = Foreign with
        {
            Elements = [Foreign.Elements[0] with { Name = Text("Atendre bé"), ParentId = "id-2" }, Foreign.Elements[1] with { Type = "Driver", Description = Text("què") }, new("id-9", "Goal", Text("Obrir"))],
            Relations = [Foreign.Relations[0], new("rel-3", "Flow", "id-9", "id-1", LocalizedText.Empty)],
        };
        var second = (await ImportAsync(house, later)).Release!;
        foreach (var (before, after) in new[] { (first.Id, second.Id), (second.Id, first.Id) })
        {
            var whole = ReleaseDiff.Of(await StateAsync(house, before), await StateAsync(house, after));
            var changed = await house.UseAsync<ReadChanges, ChangedCodes>(read => read.OfAsync(before, after));
            Assert.Equal(whole.Counts.OrderBy(list => list.Key), changed.Counts.OrderBy(list => list.Key));
            var shown = await house.UseAsync<ReadChanges, ReleaseDiff>(read => read.ShowAsync(changed, null, 0, 40));
            Assert.Equal(whole.Renamed, shown.Renamed);
            Assert.Equal(whole.Moved, shown.Moved);
            Assert.Equal(whole.Removed, shown.Removed);
            Assert.Equal(whole.Related, shown.Related);
            Assert.Equal(shown.Added, (await house.UseAsync<ReadChanges, ReleaseDiff>(read => read.ShowAsync(changed, ChangeLists.Added, 0, 1))).Added);
        }

        Assert.Equal(3, (await house.UseAsync<ReadChanges, ChangedCodes>(read => read.OfAsync(null, first.Id))).Counts[ChangeLists.Added]);
    }

    private static Task<MetamodelState> StateAsync(TestHouse house, Guid release) => house.UseAsync<ReadState, MetamodelState>(read => read.OfReleaseAsync(release));

    private static IEnumerable<string> Leaves(IReadOnlyList<ModelFolder> folders) => folders.SelectMany(folder => folder.Of is { } of ? [of] : Leaves(folder.Items ?? []));

    private static async Task PublishAsync(TestHouse house, Change change)
    {
        var number = await house.UseAsync<ProposeChange, int>(propose => propose.RunAsync(new NewProposal(change, "raó", "prova"), "analyst"));
        await house.UseAsync<AcceptProposal>(accept => accept.RunAsync(number, "Sí.", "steward"));
        await house.UseAsync<PublishRelease, string>(publish => publish.RunAsync("", "steward"));
    }

    private static Task<MetamodelImport> ImportAsync(TestHouse house, ModelDocument document) =>
        house.UseAsync<ImportMetamodel, MetamodelImport>(import => import.RunAsync(document, "Prova", false, "test"));

    private static LocalizedText Text(string text) => new(ca: text);
}
