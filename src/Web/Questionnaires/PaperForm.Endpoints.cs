using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Forms.Filling;
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
        questionnaire.MapGet("/paper", async (string wave, AnsweringDesk desk, Say say, Links to, TimeProvider clock) => await OfTownAsync(wave, desk, say, clock) is { } paper ? Page(paper, to.QuestionnairePaperPdf(wave), isOffice: false) : Results.NotFound());
        questionnaire.MapGet("/paper.pdf", async (string wave, AnsweringDesk desk, SetPaper set, Say say, TimeProvider clock, CancellationToken cancel) => await OfTownAsync(wave, desk, say, clock) is { } paper ? await PdfAsync(paper, $"{wave}.pdf", set, clock, cancel) : Results.NotFound());
    }

    public static void MapOffice(RouteGroupBuilder forms)
    {
        forms.MapGet("/{id}/{version}/paper", async (string id, string version, ReadForms read, Say say, Links to, TimeProvider clock, CancellationToken cancel) =>
            await OfFormAsync(id, version, read, say, clock, cancel) is { } paper ? Page(paper, to.FormPaperPdf(Guid.Parse(id), version), isOffice: true) : Results.NotFound());
        forms.MapGet("/{id}/{version}/paper.pdf", async (string id, string version, ReadForms read, SetPaper set, Say say, TimeProvider clock, CancellationToken cancel) =>
            await OfFormAsync(id, version, read, say, clock, cancel) is { } paper ? await PdfAsync(paper, $"{version}.pdf", set, clock, cancel) : Results.NotFound());
    }

    private static RazorComponentResult<PaperForm> Page(Paper paper, string pdf, bool isOffice) => new(new { Paper = paper, Pdf = pdf, IsOffice = isOffice });

    private static async Task<IResult> PdfAsync(Paper paper, string name, SetPaper set, TimeProvider clock, CancellationToken cancel) =>
        Results.File((await set.RunAsync(paper, clock.GetUtcNow(), cancel)).Bytes, "application/pdf", $"{new string([.. paper.Title.Where(c => char.IsLetterOrDigit(c) || c == ' ')]).Trim().Replace(' ', '-')}-{name}");

    /// <returns>Null where the wave asks no form, or a colleague may see only part of it.</returns>
    private static async Task<Paper?> OfTownAsync(string wave, AnsweringDesk desk, Say say, TimeProvider clock) =>
        await desk.OpenAsync(wave) is { Form: not null, Standing.Handed: null } sheet
            ? ComposePaper.Of(FormResponse.Fill(sheet.Questionnaire.Form, null, clock), sheet.Questionnaire.Form, say["questionnaires.paper.notice", ("wave", wave), ("town", sheet.Town), ("code", sheet.Codi6)], say) : null;

    private static async Task<Paper?> OfFormAsync(string id, string version, ReadForms read, Say say, TimeProvider clock, CancellationToken cancel) =>
        Guid.TryParse(id, out var known) && int.TryParse(version, out var number) && await read.PlanAsync(known, number, cancel) is { } plan
            ? ComposePaper.Of(FormResponse.Fill(plan, null, clock), plan, say["questionnaires.paper.notice-form", ("n", number)], say) : null;
}
