using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Registrations;
using Talaia.Conference.Sessions;

namespace Talaia.Web.Conference;

/// <summary>All that the office needs of an edition on one desk.</summary>
public sealed record EditionDesk(EditionRow Edition, ProgrammeRows Programme, RegistrationCounts Counts, IReadOnlyList<KeyIdeaRow> Ideas);

internal sealed class ConferenceDesk(ReadEditions editions, ReadProgramme programme, ReadRegistrations registrations, ReadKeyIdeas ideas)
{
    public async Task<EditionDesk?> OpenAsync(int year, CancellationToken cancel) =>
        await editions.OfYearAsync(year, publishedOnly: false, cancel) is { } edition && await registrations.CountsAsync(year, cancel) is { } counts
            ? new EditionDesk(edition, await programme.OfYearAsync(year, cancel), counts, await ideas.OfYearAsync(year, approvedOnly: false, cancel))
            : null;
}
