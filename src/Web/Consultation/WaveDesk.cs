using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Following;
using Talaia.Consultation.Reminders;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Wording;
using Talaia.Territory.Lists;
using Talaia.Web.Ui;

namespace Talaia.Web.Consultation;

/// <summary>The desk of one wave: who has answered, town by town, and the personal link just made or refused.</summary>
internal sealed class WaveDesk(ReadWaves waves, ReadProgress progress, ReadCourse course, ReadReminders reminders, ReadTownLists lists, TimeProvider clock, Say say, Links to)
{
    /// <param name="link">A personal link just made, shown this once.</param>
    /// <param name="typed">The code that was typed and refused.</param>
    /// <param name="mailed">What writing to the town halls came to, just now.</param>
    /// <param name="extended">The new end that was typed and refused.</param>
    public async Task<IResult> ShowAsync(string wave, HttpRequest request, string? link, List<Problem>? problems, string? typed, CancellationToken cancel, MailedLinks? mailed = null, string? extended = null)
    {
        if (await waves.ByKeyAsync(wave, cancel) is not { } row || await progress.OfWaveAsync(wave, cancel) is not { } known || await course.OfWaveAsync(wave, cancel) is not { } days)
            return Results.NotFound();
        var list = ListView.Of(TownColumns.Of(wave, say, to), known.Towns, ListState.Of(request));
        return list.State.WantsCsv
            ? list.Csv($"onada-{wave}")
            : new RazorComponentResult<WaveShow>(new { Wave = row, Lists = await lists.AllAsync(cancel), Progress = known, Course = days, Reminders = await reminders.OfWaveAsync(wave, cancel), List = list, Request = request, Now = clock.GetUtcNow(), Link = link, Problems = problems, Typed = typed, Mailed = mailed, Extended = extended })
            {
                StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            };
    }
}
