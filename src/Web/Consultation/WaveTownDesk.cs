using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Attachments;
using Talaia.Consultation.Calls;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;
using Talaia.Web.Ui;

namespace Talaia.Web.Consultation;

/// <summary>One town hall in one wave, as the office sees it.</summary>
internal sealed class WaveTownDesk(ReadWaves waves, ReadResponse responses, ReadMunicipality municipalities, ReadPeople people, ReadCalls calls, ReadAttachments files, TimeProvider clock)
{
    /// <param name="typed">What was typed and refused.</param>
    public async Task<IResult> ShowAsync(string wave, string codi6, List<Problem>? problems, IFormCollection? typed, CancellationToken cancel)
    {
        if (await waves.ByKeyAsync(wave, cancel) is not { } row || await responses.RunAsync(wave, codi6, cancel) is not { } response || await municipalities.FindAsync(codi6, cancel) is not { } town)
            return Results.NotFound();
        var noted = await calls.OfTownAsync(wave, codi6, cancel);
        return new RazorComponentResult<WaveTownShow>(new
        {
            Wave = row,
            Town = town,
            Response = response,
            People = await people.OfMunicipalitiesAsync([codi6], cancel),
            Calls = noted,
            Files = await files.OfAsync(wave, codi6, cancel),
            Callers = await people.ByActorsAsync([.. noted.Select(call => call.By).Distinct()], cancel),
            Now = clock.GetUtcNow(),
            Typed = typed,
            Problems = problems,
        })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
