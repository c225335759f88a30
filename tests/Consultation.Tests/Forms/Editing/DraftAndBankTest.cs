using Microsoft.Extensions.DependencyInjection;
using Talaia.Consultation.Forms.Bank;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Tests.Forms.Versions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Consultation.Tests.Forms.Editing;

public sealed class DraftAndBankTest
{
    [Theory, Engines]
    public async Task A_copy_says_whose_it_is_where_it_is_asked_and_how_often_it_was_answered(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var form = (await AskedForm.ImportAsync(house)).FormId!.Value;
        var seen = await house.UseAsync<EditForm, EditedForm>(edit => edit.RunAsync(form, Set("web", "label::ca", "Teniu pàgina web?"), new SeenDraft(0, 1), "office"));
        var kept = await house.UseAsync<KeepQuestion, Guid>(keep => keep.RunAsync(form, "web", renews: false, new SeenDraft(seen.Revision, 1), "office"));
        var row = Assert.Single(await house.UseAsync<ReadBank, List<BankRow>>(read => read.ListAsync("PÀGINA teniu", "select_one")));
        Assert.Equal((kept, "Teniu pàgina web?", 1), (row.Id, row.Name, row.Revision));
        var publishedDraft = (await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(form)))!;
        Assert.Equal(kept, BankMark.Of(publishedDraft.Book.Find("web")!)!.EntryId);

        var number = await house.UseAsync<PublishDraft, int>(publish => publish.RunAsync(form, publishedDraft.Seen, "office"));
        Assert.Equal(2, number);
        var version = (await house.UseAsync<ReadForms, List<FormVersionRow>>(read => read.PublishedAsync())).Single();
        await AskedForm.OpenAsync(house, version.Id);
        await house.UseAsync<SaveAnswers, SavedRevision>(save => save.RunAsync(AskedForm.Wave, "080001", AskedForm.Answers(("/oficina/web", "si")), "a", "town"));
        await house.UseAsync<SaveAnswers, SavedRevision>(save => save.RunAsync(AskedForm.Wave, "080002", AskedForm.Answers(("/oficina/persones", "3")), "b", "town"));
        var use = Assert.Single(await house.UseAsync<ReadBankUses, List<BankUse>>(read => read.ListAsync(kept)));
        Assert.Equal((2, "web", 1), (use.Version, use.Name, use.OfRevision));
        Assert.Equal(new WaveUse(AskedForm.Wave, 1), Assert.Single(use.Waves));
    }

    [Theory, Engines]
    public async Task A_question_is_kept_and_marked_as_a_copy_in_one_transaction(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var form = (await AskedForm.ImportAsync(house)).FormId!.Value;
        var seen = await house.UseAsync<EditForm, EditedForm>(edit => edit.RunAsync(form, Set("web", "label::ca", "Teniu pàgina web?"), new SeenDraft(0, 1), "office"));
        var saves = 0;
        var kept = await house.UseAsync<IServiceProvider, Guid>(services =>
        {
            services.GetRequiredService<TalaiaDb>().SavedChanges += (_, _) => saves++;
            return services.GetRequiredService<KeepQuestion>().RunAsync(form, "web", renews: false, new SeenDraft(seen.Revision, 1), "office");
        });
        Assert.Equal(1, saves);
        Assert.Equal(kept, BankMark.Of((await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(form)))!.Book.Find("web")!)!.EntryId);
    }

    [Theory, Engines]
    public async Task A_block_with_names_and_lists_that_the_form_has_otherwise_gets_others_and_still_compiles(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var form = (await AskedForm.ImportAsync(house)).FormId!.Value;
        var kept = await house.UseAsync<KeepQuestion, Guid>(keep => keep.RunAsync(form, "oficina", renews: false, new SeenDraft(0, 1), "office"));
        var changed = await house.UseAsync<EditForm, EditedForm>(edit => edit.RunAsync(form, new SetList("si_no", [new Dictionary<string, string> { ["name"] = "si", ["label::ca"] = "I tant" }]), new SeenDraft(0, 1), "office"));
        var inserted = await house.UseAsync<InsertQuestion, EditedForm>(insert => insert.RunAsync(form, kept, "tancament", new SeenDraft(changed.Revision, 1), "office"));
        var book = (await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(form)))!.Book;
        Assert.Equal("oficina_2", inserted.Focus);
        Assert.Equal(["persones_2", "web_2", "adreca_2", "canals_2"], book.Find("oficina_2")!.Children.Select(node => node.Name));
        Assert.Equal(("si_no_2", "canals", "${web_2} = 'si'"), (book.Find("web_2")!.List, book.Find("canals_2")!.List, book.Find("adreca_2")!["relevant"]));
        Assert.Equal("tancament", book.Parent(book.Find("oficina_2")!)!.Name);
        Assert.DoesNotContain(DraftFaults.Of(book), fault => fault.IsError);
    }

    [Theory, Engines]
    public async Task A_draft_with_faults_is_kept_and_not_published_and_its_version_stays(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var form = (await AskedForm.ImportAsync(house)).FormId!.Value;
        var edited = await house.UseAsync<EditForm, EditedForm>(edit => edit.RunAsync(form, Set("adreca", "relevant", "suma(${web}) > "), new SeenDraft(0, 1), "office"));
        var refused = await Assert.ThrowsAsync<InputException>(() => house.UseAsync<PublishDraft, int>(publish => publish.RunAsync(form, new SeenDraft(edited.Revision, 1), "office")));
        Assert.Equal(("bad-expression", "survey", 5), (refused.Problems[0].Code, refused.Problems[0].Where!.Sheet, refused.Problems[0].Where!.Line));
        Assert.Equal("suma(${web}) >", (await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(form)))!.Book.Find("adreca")!["relevant"].Trim());
        Assert.True(await house.UseAsync<DiscardDraft, bool>(discard => discard.RunAsync(form, "office")));
        Assert.Equal("${web} = 'si'", (await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(form)))!.Book.Find("adreca")!["relevant"]);
    }

    [Theory, Engines]
    public async Task Ten_who_write_at_once_in_ten_questions_lose_nothing(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var form = (await AskedForm.ImportAsync(house)).FormId!.Value;
        string[] names = ["oficina", "persones", "web", "adreca", "canals", "tramit", "nom", "hores", "total", "resum"];
        var saved = await Task.WhenAll(names.Select(name => Task.Run(() => house.UseAsync<EditForm, EditedForm>(edit => edit.RunAsync(form, Set(name, "hint::ca", $"Aclariment {name}"), new SeenDraft(0, 1), name)))));
        Assert.All(saved, edited => Assert.Empty(edited.Clashes));
        var shown = (await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(form)))!;
        Assert.Equal(10, shown.Seen.Revision);
        Assert.All(names, name => Assert.Equal($"Aclariment {name}", shown.Book.Find(name)!["hint::ca"]));
    }

    private static SetNode Set(string key, string header, string text) => new(key, new Dictionary<string, string> { [header] = text });
}
