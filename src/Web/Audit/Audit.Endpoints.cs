using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Links;
using Talaia.Territory.People;
using Talaia.Web.Hosting;
using Talaia.Web.Loop;

namespace Talaia.Web.Audit;

/// <summary>The audit log as the office reads it, and the proof of its chain.</summary>
internal static class AuditEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var log = office.MapGroup("/registre").RequireAuthorization(Permission.ReadAudit);
        log.MapGet("", ShowAsync);
        log.MapGet("/comprova", async (VerifyAudit verify, CancellationToken cancel) => new RazorComponentResult<AuditProved>(new { Proof = await verify.RunAsync(cancel: cancel) }));
    }

    private static async Task<RazorComponentResult<AuditLog>> ShowAsync(
        string? acte, string? qui, string? fitxa, long? abans, HttpRequest request, ReadAudit read, KnownActs acts, NameSheets names, ReadPeople people, CancellationToken cancel)
    {
        var filter = new AuditFilter(Given(acte), Given(qui), Given(fitxa));
        var rows = await read.PageAsync(filter, abans, cancel);
        var hasOlder = rows.Count > ReadAudit.PageSize;
        var shown = rows.Take(ReadAudit.PageSize).ToList();
        return new(new
        {
            Rows = shown,
            Filter = filter,
            Acts = acts.All.Select(act => act.Name).ToList(),
            Names = await names.OfAsync([.. shown.Select(row => row.Subject)], drafts: true, cancel),
            People = await people.ByActorsAsync([.. shown.Select(row => row.Actor).Append(filter.Actor ?? "").Distinct()], cancel),
            Older = hasOlder ? ListAddress.With(request, ("abans", shown[^1].Sequence.ToString(CultureInfo.InvariantCulture))) : null,
        });
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
