using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.PersonalData;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Access;

namespace Talaia.Web.PersonalData;

/// <summary>A person's own data: seen, taken along as JSON, and erased.</summary>
internal static class OwnDataEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static void Map(RouteGroupBuilder site)
    {
        var own = site.MapGroup("/compte/dades").RequireAuthorization(Permission.KeepAccount);
        own.MapGet("", (HttpContext context, ExportPersonalData export, FindPerson find) => ShowAsync(context, export, find, null));
        own.MapGet("/talaia.json", DownloadAsync);
        own.MapPost("/suprimeix", EraseAsync);
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, ExportPersonalData export, FindPerson find)
    {
        if (await SubjectAsync(context, find) is not { } person)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(await export.RunAsync(person, context.RequestAborted), Json), "application/json", "talaia.json");
    }

    private static async Task<IResult> EraseAsync(HttpContext context, ErasePerson erase, ExportPersonalData export, FindPerson find, Say say)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await SubjectAsync(context, find) is not { } person)
            return Results.NotFound();
        if (form["sure"] != "yes")
            return await ShowAsync(context, export, find, [new Ui.Problem("sure", say["personaldata.erase.sure.missing"])]);
        try
        {
            var proof = await erase.RunAsync(person.Id, context.User.Actor(), context.RequestAborted);
            await context.SignOutAsync();
            context.User = new();
            return new RazorComponentResult<Erased>(new { Proof = proof });
        }
        catch (RuleException rule) when (rule.Code == "last-administrator")
        {
            return await ShowAsync(context, export, find, [new Ui.Problem("sure", say["personaldata.refused.last-administrator"])]);
        }
    }

    private static async Task<IResult> ShowAsync(HttpContext context, ExportPersonalData export, FindPerson find, List<Ui.Problem>? problems) =>
        await SubjectAsync(context, find) is not { } person
            ? Results.NotFound()
            : new RazorComponentResult<OwnData>(new { Rows = await export.RunAsync(person, context.RequestAborted), Problems = problems })
            {
                StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            };

    private static async Task<DataSubject?> SubjectAsync(HttpContext context, FindPerson find) =>
        await find.ByIdAsync(context.User.PersonId(), context.RequestAborted) is { } person ? new DataSubject(person.Id, person.Email) : null;
}
