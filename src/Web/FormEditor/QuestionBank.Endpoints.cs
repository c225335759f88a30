using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Forms.Bank;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Web.Access;

namespace Talaia.Web.FormEditor;

/// <summary>The office looks for questions it has kept, sees where each is asked, and puts copies of them into forms.</summary>
internal static class QuestionBankEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var bank = office.MapGroup("/formularis/banc").RequireAuthorization(Permission.RunWaves);
        bank.MapGet("", ListAsync);
        bank.MapGet("/{id}", ShowAsync);
        bank.MapPost("/{id}/retira", RetireAsync);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, ReadBank read, ReadDraft drafts, CancellationToken cancel)
    {
        var asked = new BankQuery(request.Query["q"].ToString().Trim(), request.Query["tipus"].ToString(), request.Query["element"].ToString().Split(' ')[0].Trim());
        var into = Guid.TryParse(request.Query["form"], out var form) ? await drafts.ShowAsync(form, cancel) : null;
        return new RazorComponentResult<BankList>(new
        {
            Rows = await read.ListAsync(asked.Words, asked.Type, asked.Element, cancel), Query = asked, Into = into, After = request.Query["despres"].ToString(),
        });
    }

    private static async Task<IResult> ShowAsync(string id, ReadBank read, ReadBankUses uses, CancellationToken cancel) =>
        Guid.TryParse(id, out var known) && await read.FindAsync(known, cancel) is { } kept
            ? new RazorComponentResult<BankSheet>(new { Kept = kept, Plan = PreviewForm.Of(kept.Book), Revisions = await read.RevisionsAsync(known, cancel), Uses = await uses.ListAsync(known, cancel) })
            : Results.NotFound();

    private static async Task<IResult> RetireAsync(string id, HttpContext context, RetireQuestion retire, Links to)
    {
        try
        {
            if (!Guid.TryParse(id, out var known))
                return Results.NotFound();
            await retire.RunAsync(known, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.KeptQuestion(known));
        }
        catch (InputException)
        {
            return Results.NotFound();
        }
    }
}
