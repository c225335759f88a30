using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Delegations;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Responses;

/// <summary>A town's response in a wave, with what everybody who answers must know beside it.</summary>
/// <param name="IsAsked">Whether the wave asks this town.</param>
/// <param name="Ends">When this town's time ends.</param>
/// <param name="Response">Null before the first save.</param>
/// <param name="Team">Who was handed what, in the order in which it was; not what was taken back.</param>
internal sealed record OpenedResponse(
    Guid WaveId, string WaveKey, string Codi6, bool IsAsked, DateTimeOffset Opens, DateTimeOffset Ends, Response? Response, IReadOnlyList<DelegationRow> Team)
{
    /// <summary>The form with these answers, where it has been filled already.</summary>
    public FilledForm? Filled { get; init; }

    /// <summary>By a personal link, where it opens at this instant.</summary>
    public static Task<(OpenedResponse? Opened, OpenedLink? Link)> ByLinkAsync(TalaiaDb db, Guid linkId, DateTimeOffset now, CancellationToken cancel) => ByLinkAsync(db, linkId, NoToken, now, cancel);

    /// <summary>The same by the hash of its token.</summary>
    public static Task<(OpenedResponse? Opened, OpenedLink? Link)> ByTokenAsync(TalaiaDb db, string tokenHash, DateTimeOffset now, CancellationToken cancel) => ByLinkAsync(db, Guid.Empty, tokenHash, now, cancel);

    public static async Task<OpenedResponse?> ByTownAsync(TalaiaDb db, string waveKey, string codi6, CancellationToken cancel) => Of(await OfTown.ListAsync(db, waveKey, codi6, cancel));

    private const string NoToken = "";

    private static async Task<(OpenedResponse? Opened, OpenedLink? Link)> ByLinkAsync(TalaiaDb db, Guid linkId, string tokenHash, DateTimeOffset now, CancellationToken cancel) =>
        await OfLink.ListAsync(db, linkId, tokenHash, cancel) is [{ LinkExpiresAt: { } until } first, ..] rows && now < until ? (Of(rows), new OpenedLink(first.LinkId, until, first.DelegationId)) : default;

    // One statement each; a row for each colleague who was handed something, or one.
    private static readonly Prepared<Guid, string, Row> OfLink = new(() => EF.CompileAsyncQuery((TalaiaDb db, Guid linkId, string tokenHash) => (
        from link in db.Set<PersonalLink>()
        where (link.Id == linkId || link.TokenHash == tokenHash) && link.RevokedAt == null
        join wave in db.Set<Wave>() on link.WaveId equals wave.Id
        join asked in db.Set<WaveTown>() on new { link.WaveId, link.Codi6 } equals new { asked.WaveId, asked.Codi6 } into askeds
        from asked in askeds.DefaultIfEmpty()
        join response in db.Set<Response>() on new { link.WaveId, link.Codi6 } equals new { response.WaveId, response.Codi6 } into responses
        from response in responses.DefaultIfEmpty()
        join handed in db.Set<Delegation>().Where(handed => handed.WithdrawnAt == null) on new { link.WaveId, link.Codi6 } equals new { handed.WaveId, handed.Codi6 } into team
        from handed in team.DefaultIfEmpty()
        select new Row
        {
            WaveId = wave.Id, WaveKey = wave.Key, Codi6 = link.Codi6, IsAsked = asked != null, Opens = wave.Opens, Closes = wave.Closes, ExtendedUntil = asked.ExtendedUntil,
            Response = response, Handed = handed, LinkId = link.Id, LinkExpiresAt = link.ExpiresAt, DelegationId = link.DelegationId,
        }).AsNoTracking()));

    private static readonly Prepared<string, string, Row> OfTown = new(() => EF.CompileAsyncQuery((TalaiaDb db, string waveKey, string codi6) => (
        from wave in db.Set<Wave>()
        where wave.Key == waveKey
        join asked in db.Set<WaveTown>() on new { WaveId = wave.Id, Codi6 = codi6 } equals new { asked.WaveId, asked.Codi6 } into askeds
        from asked in askeds.DefaultIfEmpty()
        join response in db.Set<Response>() on new { WaveId = wave.Id, Codi6 = codi6 } equals new { response.WaveId, response.Codi6 } into responses
        from response in responses.DefaultIfEmpty()
        join handed in db.Set<Delegation>().Where(handed => handed.WithdrawnAt == null) on new { WaveId = wave.Id, Codi6 = codi6 } equals new { handed.WaveId, handed.Codi6 } into team
        from handed in team.DefaultIfEmpty()
        select new Row
        {
            WaveId = wave.Id, WaveKey = wave.Key, Codi6 = codi6, IsAsked = asked != null, Opens = wave.Opens, Closes = wave.Closes, ExtendedUntil = asked.ExtendedUntil,
            Response = response, Handed = handed,
        }).AsNoTracking()));

    private static OpenedResponse? Of(List<Row> rows) => rows is not [var first, ..] ? null : new OpenedResponse(
        first.WaveId, first.WaveKey, first.Codi6, first.IsAsked, first.Opens, WaveTown.End(first.Closes, first.ExtendedUntil), first.Response,
        [.. rows.Select(row => row.Handed).OfType<Delegation>().OrderBy(handed => handed.Id).Select(handed => new DelegationRow(handed.Id, handed.Name, handed.Email, handed.Sections, handed.At, handed.DoneAt))]);

    private sealed record Row
    {
        public Guid WaveId { get; init; }
        public string WaveKey { get; init; } = "";
        public string Codi6 { get; init; } = "";
        public bool IsAsked { get; init; }
        public DateTimeOffset Opens { get; init; }
        public DateTimeOffset Closes { get; init; }
        public DateTimeOffset? ExtendedUntil { get; init; }
        public Response? Response { get; init; }
        public Delegation? Handed { get; init; }
        public Guid LinkId { get; init; }
        public DateTimeOffset? LinkExpiresAt { get; init; }
        public Guid? DelegationId { get; init; }
    }
}
