using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Mail.Letters;

namespace Talaia.Web.Mail;

/// <summary>A sample of every kind of letter in every language, with made-up values, so that the office reads its letters before its readers do.</summary>
internal static class MailSampleEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var samples = office.MapGroup("/correu/mostres").RequireAuthorization(Permission.ReadMail);
        samples.MapGet("", ShowAsync);
        samples.MapGet("/{template}/{language}", PageAsync);
    }

    private static async Task<IResult> ShowAsync(string? carta, string? llengua, HttpContext context, WriteLetter write)
    {
        var template = Template.Find(carta ?? "") ?? Template.All[0];
        var language = Language.TryParse(llengua, out var asked) ? asked : PageFrames.LanguageOf(context);
        SecurityHeaders.MayFrame(context.Response);
        return new RazorComponentResult<MailSampleShow>(new { Kind = template.Name, Of = language, Written = await WriteAsync(write, template, language) });
    }

    private static async Task<IResult> PageAsync(string template, string language, HttpContext context, WriteLetter write)
    {
        if (Template.Find(template) is not { } known || !Language.TryParse(language, out var asked))
            return Results.NotFound();
        SecurityHeaders.Confine(context.Response);
        return Results.Content((await WriteAsync(write, known, asked)).Html, "text/html; charset=utf-8");
    }

    private static Task<WrittenLetter> WriteAsync(WriteLetter write, Template template, Language language) =>
        write.RunAsync(template.Name, language, "Nom de mostra", template.Sample, null);
}
