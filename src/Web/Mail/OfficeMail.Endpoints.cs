using Microsoft.AspNetCore.Http.HttpResults;
using MimeKit;
using Talaia.Kernel.Access;
using Talaia.Kernel.Mail;
using Talaia.Web.Access;
using Talaia.Web.Hosting;

namespace Talaia.Web.Mail;

/// <summary>The office sees what waits, what could not be delivered, and, where there is no server, the letters themselves.</summary>
internal static class OfficeMailEndpoints
{
    /// <summary>Of each list so many are shown.</summary>
    private const int Most = 50;

    public static void Map(RouteGroupBuilder office)
    {
        var mail = office.MapGroup("/correu").RequireAuthorization(Permission.ReadMail);
        mail.MapGet("", ShowAsync);
        mail.MapPost("/{id}/torna", TryAgainAsync);
        mail.MapGet("/carpeta/{name}", (string name, HttpContext context, MailFolder folder) => Letter(name, context, folder));
        mail.MapGet("/carpeta/{name}/pagina", (string name, HttpContext context, MailFolder folder) => LetterPage(name, context, folder));
    }

    private static async Task<IResult> ShowAsync(ReadLetters read, MailFolder folder, MailHold hold, MailSettings settings, TimeProvider clock, CancellationToken cancel) =>
        new RazorComponentResult<OfficeMail>(new
        {
            Desk = new MailDesk(
                await read.CountsAsync(cancel), await read.NewestAsync(LetterState.Dead, Most, cancel), await read.NewestAsync(LetterState.Waiting, Most, cancel),
                await read.NewestAsync(LetterState.Sent, Most, cancel), folder.IsUsed ? folder.Newest(Most) : null, settings.Smtp?.ToString(),
                hold.Until > clock.GetUtcNow() ? hold.Until : null, hold.Reason),
        });

    private static async Task<IResult> TryAgainAsync(string id, HttpContext context, TryLetterAgain again, Links to)
    {
        if (!Guid.TryParse(id, out var letter))
            return Results.NotFound();
        await again.RunAsync(letter, context.User.Actor(), context.RequestAborted);
        return Results.LocalRedirect(to.Mail());
    }

    private static IResult Letter(string name, HttpContext context, MailFolder folder)
    {
        using var letter = folder.IsUsed ? folder.Read(name) : null;
        if (letter is null)
            return Results.NotFound();
        SecurityHeaders.MayFrame(context.Response);
        return new RazorComponentResult<FiledLetterShow>(new
        {
            Letter = new FiledLetter(name, letter.Subject ?? "", letter.To.ToString(), letter.Date), From = letter.From.ToString(), Text = letter.TextBody ?? "",
        });
    }

    private static IResult LetterPage(string name, HttpContext context, MailFolder folder)
    {
        using var letter = folder.IsUsed ? folder.Read(name) : null;
        if (letter?.HtmlBody is not { } html)
            return Results.NotFound();
        SecurityHeaders.Confine(context.Response);
        return Results.Content(html, "text/html; charset=utf-8");
    }
}

/// <summary>How mail stands.</summary>
/// <param name="Filed">The letters in the folder; null where a server takes them.</param>
/// <param name="Server">The server; null where there is none.</param>
/// <param name="HeldUntil">Until when this node leaves an unreachable server alone.</param>
public sealed record MailDesk(
    IReadOnlyDictionary<LetterState, int> Counts, IReadOnlyList<LetterRow> Dead, IReadOnlyList<LetterRow> Waiting, IReadOnlyList<LetterRow> Sent,
    IReadOnlyList<FiledLetter>? Filed, string? Server, DateTimeOffset? HeldUntil, string? HeldFor)
{
    public int Of(LetterState state) => Counts.GetValueOrDefault(state);
}
