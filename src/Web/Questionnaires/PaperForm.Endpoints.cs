using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Reports.Papers;
using Talaia.Web.Consultation;

namespace Talaia.Web.Questionnaires;

/// <summary>A form on paper: to read and print from the browser, or as PDF.</summary>
internal static class PaperFormEndpoints
{
    public static void MapTown(RouteGroupBuilder questionnaire)
    {
        questionnaire.MapGet("/paper", async (string wave, AnsweringDesk desk, Say say, Links to, TimeProvider clock) => Page(await OfTownAsync(wave, desk, say, to, clock), to.QuestionnairePaperPdf(wave), isOffice: false));
        questionnaire.MapGet("/paper.pdf", async (string wave, AnsweringDesk desk, SetPaper set, ReadFormMedia media, Say say, Links to, TimeProvider clock, CancellationToken cancel) =>
            await PdfAsync(await OfTownAsync(wave, desk, say, to, clock), $"{wave}.pdf", set, media, clock, cancel));
    }

    public static void MapOffice(RouteGroupBuilder forms)
    {
        forms.MapGet("/{id}/{version}/paper", async (string id, string version, ReadForms read, ReadFormMedia media, Say say, Links to, TimeProvider clock, CancellationToken cancel) =>
            await OfFormAsync(id, version, read, media, say, to, clock, cancel) is { } made ? Page(made, to.FormPaperPdf(Guid.Parse(id), version), isOffice: true) : Results.NotFound());
        forms.MapGet("/{id}/{version}/paper.pdf", async (string id, string version, SetPaper set, ReadForms read, ReadFormMedia media, Say say, Links to, TimeProvider clock, CancellationToken cancel) =>
            await PdfAsync(await OfFormAsync(id, version, read, media, say, to, clock, cancel), $"{version}.pdf", set, media, clock, cancel));
    }

    private static IResult Page((Paper Paper, FilePlaces? Places)? made, string pdf, bool isOffice) =>
        made is var (paper, places) ? new RazorComponentResult<PaperForm>(new { Paper = paper, Pdf = pdf, IsOffice = isOffice, Address = places?.Address }) : Results.NotFound();

    private static async Task<IResult> PdfAsync((Paper Paper, FilePlaces? Places)? made, string name, SetPaper set, ReadFormMedia media, TimeProvider clock, CancellationToken cancel)
    {
        if (made is not var (paper, places))
            return Results.NotFound();
        var pdf = await set.RunAsync(paper, clock.GetUtcNow(), places is null ? null : (picture, stop) => media.BytesAsync(places.Shelf.ByHash(picture.Key)!, stop), cancel);
        return Results.File(pdf.Bytes, "application/pdf", $"{new string([.. paper.Title.Where(c => char.IsLetterOrDigit(c) || c == ' ')]).Trim().Replace(' ', '-')}-{name}");
    }

    /// <returns>Null where the wave asks no form, or a colleague may see only part of it.</returns>
    private static async Task<(Paper, FilePlaces?)?> OfTownAsync(string wave, AnsweringDesk desk, Say say, Links to, TimeProvider clock)
    {
        if (await desk.OpenAsync(wave) is not { Form: not null, Standing.Handed: null } sheet)
            return null;
        var places = FilePlaces.Of(sheet.Questionnaire.Media, hash => to.QuestionnaireMedia(wave, hash));
        return (ComposePaper.Of(FormResponse.Fill(sheet.Questionnaire.Form, null, clock), sheet.Questionnaire.Form, places, say["questionnaires.paper.notice", ("wave", wave), ("town", sheet.Town), ("code", sheet.Codi6)], say), places);
    }

    private static async Task<(Paper, FilePlaces?)?> OfFormAsync(string id, string version, ReadForms read, ReadFormMedia media, Say say, Links to, TimeProvider clock, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var known) || !int.TryParse(version, out var number) || await read.PlanAsync(known, number, cancel) is not { } plan)
            return null;
        var places = AskedMedia.Any(plan.Form) ? FilePlaces.Of(await media.OfVersionAsync(known, number, cancel), hash => to.FormMedia(known, hash)) : null;
        return (ComposePaper.Of(FormResponse.Fill(plan, null, clock), plan, places, say["questionnaires.paper.notice-form", ("n", number)], say), places);
    }
}
