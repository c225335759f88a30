using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Consultation.Tests.Forms.Versions;

public sealed class FormVersionTest
{
    [Theory, Engines]
    public async Task A_form_is_looked_at_imported_and_published_and_the_same_file_again_adds_nothing(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var trial = await AskedForm.ImportAsync(house, isTrial: true);
        Assert.Equal((null, 1, false), (trial.FormId, trial.Number, trial.IsKnown));
        Assert.Empty(await house.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync()));

        var imported = await AskedForm.ImportAsync(house);
        var again = await AskedForm.ImportAsync(house);
        Assert.Equal((imported.FormId, 1, true), (again.FormId, again.Number, again.IsKnown));
        var draft = Assert.Single(await house.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync()));
        Assert.Equal(("prova", "Prova de formulari", 1, true), (draft.Key, draft.Name, draft.Newest, draft.IsDraft));
        Assert.Empty(await house.UseAsync<ReadForms, List<FormVersionRow>>(read => read.PublishedAsync()));

        await house.UseAsync<PublishFormVersion, bool>(publish => publish.RunAsync(draft.Id, 1, "office"));
        Assert.Equal(1, (await house.UseAsync<ReadForms, FormEntry?>(read => read.FindAsync(draft.Id)))!.Published);
    }

    [Theory, Engines]
    public async Task Another_file_is_another_version_that_says_what_it_changes_and_the_first_stays_as_it_was(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var first = await AskedForm.ImportAsync(house);
        var changed = AskedForm.Markdown
            .Replace("Quina adreça té?", "Quina adreça?   ", StringComparison.Ordinal)
            .Replace(". <= 500 ", ". <= 900 ", StringComparison.Ordinal)
            .Replace("|        | date                    | dia   ", "|        | date                    | inici ", StringComparison.Ordinal);
        var second = await AskedForm.ImportAsync(house, changed);

        Assert.Equal((first.FormId, 2), (second.FormId, second.Number));
        Assert.Equal(["/tancament/inici"], second.Changes!.AddedQuestions);
        Assert.Equal(["/tancament/dia"], second.Changes.RemovedQuestions);
        Assert.Equal(["/oficina/persones"], second.Changes.ChangedQuestions);
        Assert.Equal(["/oficina/adreca"], second.Changes.ChangedTexts);
        var kept = await house.UseAsync<ReadForms, FormWorkbook?>(read => read.WorkbookAsync(first.FormId!.Value, 1));
        Assert.Equal(WriteWorkbook.As(ExportForm.Of(first.Form), "md"), WriteWorkbook.As(ExportForm.Of(Talaia.Consultation.Forms.CompileForm.From(kept!)), "md"));
    }

    [Theory, Engines]
    public async Task A_form_that_is_wrong_is_refused_at_its_cell_and_a_draft_is_asked_by_no_wave(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var refused = await Assert.ThrowsAsync<InputException>(() => AskedForm.ImportAsync(house, AskedForm.Markdown.Replace("${web} = 'si'", "${wep} = 'si'", StringComparison.Ordinal)));
        Assert.Equal(("survey", 5), (refused.Problems[0].Where!.Sheet, refused.Problems[0].Where!.Line));
        await Assert.ThrowsAsync<InputException>(() => AskedForm.ImportAsync(house, AskedForm.Markdown.Replace(". >= 0 and", ". >= 0 annd", StringComparison.Ordinal)));
        Assert.Empty(await house.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync()));

        var draft = await AskedForm.ImportAsync(house);
        var version = (await house.UseAsync<ReadForms, List<FormVersionRow>>(read => read.VersionsAsync(draft.FormId!.Value))).Single();
        Assert.Equal("form-not-published", (await Assert.ThrowsAsync<InputException>(() => AskedForm.OpenAsync(house, version.Id))).Problems[0].Code);
        Assert.Equal(0, await OpenHouse.CountAsync<Wave>(house));
    }
}
