using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Tests.Forms.Media;
using Talaia.Consultation.Tests.Forms.Versions;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Consultation.Tests.Forms.Editing;

public sealed class FormIdentifierTest
{
    [Theory, Engines]
    public async Task A_form_has_another_identifier_until_a_version_of_it_is_published(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var form = (await AskedForm.ImportAsync(house)).FormId!.Value;
        var edited = await house.UseAsync<EditForm, EditedForm>(edit => edit.RunAsync(form, new SetNode("web", new Dictionary<string, string> { ["label::ca"] = "Web?" }), new SeenDraft(0, 1), "office"));
        await RekeyAsync(house, form, "prova_nova");
        var draft = (await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(form)))!;
        Assert.Equal(("prova_nova", "prova_nova", edited.Revision + 1, null), (draft.FormKey, draft.Book.Settings["form_id"], draft.Seen.Revision, draft.Undo));
        Assert.Equal("Web?", draft.Book.Find("web")!["label::ca"]);
        Assert.Null(await house.UseAsync<ReadDraft, Guid?>(read => read.FindAsync("prova")));
        Assert.Equal("prova_nova", (await house.UseAsync<ReadForms, Talaia.Consultation.Forms.Filling.FormPlan?>(read => read.PlanAsync(form, 1)))!.Form.Settings.Id);

        // The old one is free again, and nobody may have what another has.
        var other = (await AskedForm.ImportAsync(house)).FormId!.Value;
        Assert.NotEqual(form, other);
        Assert.Equal("form-id-taken", await RefusedAsync(house, other, "prova_nova"));
        Assert.Equal("form-id-bad", await RefusedAsync(house, other, "amb blancs"));
        Assert.Equal("form-id-bad", await RefusedAsync(house, other, ""));

        await house.UseAsync<PublishFormVersion, bool>(publish => publish.RunAsync(form, 1, "office"));
        Assert.Equal("form-key-published", (await Assert.ThrowsAsync<RuleException>(() => RekeyAsync(house, form, "prova_més_nova"))).Code);
        await RekeyAsync(house, form, "prova_nova");
    }

    [Theory, Engines]
    public async Task A_copy_begins_with_what_stands_in_the_form_under_an_identifier_of_its_own(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        await AskedForm.PublishAsync(house);
        var form = (await house.UseAsync<ReadDraft, Guid?>(read => read.FindAsync("prova")))!.Value;
        Assert.Equal("form-id-taken", (await Assert.ThrowsAsync<InputException>(() => CopyAsync(house, form, "prova"))).Problems[0].Code);
        var copy = (await house.UseAsync<ReadDraft, ShownDraft?>(async read => await read.ShowAsync(await CopyAsync(house, form, "prova_2"))))!;
        Assert.Equal(("prova_2", "Prova de formulari", 0, true, false), (copy.FormKey, copy.Name, copy.NewestVersion, copy.IsEdited, copy.IsPublished));
        var original = (await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(form)))!;
        Assert.Equal(original.Book.Nodes.Select(node => node.Key), copy.Book.Nodes.Select(node => node.Key));
        Assert.Equal(("prova", "prova_2"), (original.Book.Settings["form_id"], copy.Book.Settings["form_id"]));
        Assert.Equal(1, await house.UseAsync<PublishDraft, int>(publish => publish.RunAsync(copy.FormId, copy.Seen, "office")));
    }

    [Theory, Engines]
    public async Task A_copy_takes_the_files_of_the_form_with_it_whether_they_stand_in_a_version_or_in_its_draft(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var form = (await FormMediaTest.ImportAsync(house, FormMediaTest.All)).FormId!.Value;
        var original = (await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(form)))!.Media;
        Assert.Equal(FormMediaTest.All.Count, original.Count);
        var copy = await CopyAsync(house, form, "mapa_2");
        var further = await CopyAsync(house, copy, "mapa_3");
        foreach (var id in (Guid[])[copy, further])
        {
            var draft = (await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(id)))!;
            Assert.Equal(original.Files, draft.Media.Files);
            Assert.Equal(1, await house.UseAsync<PublishDraft, int>(publish => publish.RunAsync(id, draft.Seen, "office")));
        }
    }

    private static async Task<string> RefusedAsync(TestHouse house, Guid form, string key) => (await Assert.ThrowsAsync<InputException>(() => RekeyAsync(house, form, key))).Problems[0].Code;

    private static Task<bool> RekeyAsync(TestHouse house, Guid form, string key) => house.UseAsync<RekeyForm, bool>(async rekey =>
    {
        await rekey.RunAsync(form, key, "office");
        return true;
    });

    private static Task<Guid> CopyAsync(TestHouse house, Guid form, string key) => house.UseAsync<CopyForm, Guid>(copy => copy.RunAsync(form, key, "office"));
}
