using Talaia.Kernel.Access;
using Talaia.Metamodel.TownModels.Amendments;
using Talaia.Territory.Municipalities;
using Talaia.Web.Access;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.TownModels;

/// <summary>Amendments to values published about a municipality: its people file and read their own, the office answers all.</summary>
internal static class AmendmentEndpoints
{
    public static void Map(RouteGroupBuilder site, RouteGroupBuilder office)
    {
        site.MapGet("/compte/esmenes", (string? valor, HttpContext context, AmendmentPages pages) => pages.OwnAsync(valor)).RequireAuthorization(Permission.KeepAccount);
        site.MapPost("/compte/esmenes", FileAsync).RequireAuthorization(Permission.FileAmendments);
        office.MapGet("/esmenes", (AmendmentPages pages) => pages.AllAsync()).RequireAuthorization(Permission.DecideAmendments);
        office.MapPost("/esmenes/{id}/decideix", DecideAsync).RequireAuthorization(Permission.DecideAmendments);
    }

    private static async Task<IResult> FileAsync(HttpContext context, FileAmendment file, AmendmentPages pages, TownActs acts, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string Text(string field) => form[field].ToString();
        var given = new NewAmendment(Text("subject"), Text("published"), Text("claimed"), Text("why"), Text("evidence"));
        return await acts.DoAsync(
            "townmodels.said.filed", to.OwnAmendments(), () => file.RunAsync(context.User.MunicipalityCode()!, given, context.User.Actor(), context.RequestAborted), problems => pages.OwnAsync(null, form, problems));
    }

    private static async Task<IResult> DecideAsync(string id, HttpContext context, DecideAmendment decide, AmendmentPages pages, TownActs acts, Links to)
    {
        if (!Guid.TryParseExact(id, "D", out var amendment))
            return Results.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (answer, isAccepted) = (form["answer"].ToString(), form["decision"] == "accept");
        return await acts.DoAsync(
            "townmodels.said.decided", to.OfficeAmendments(), () => decide.RunAsync(amendment, isAccepted, answer, context.User.Actor(), context.RequestAborted), problems => pages.AllAsync((amendment, answer), problems));
    }
}

/// <summary>The pages of amendments, after whatever was done there.</summary>
internal sealed class AmendmentPages(IHttpContextAccessor http, ReadAmendments amendments, ReadMunicipalities municipalities, ReadMunicipality municipality)
{
    private HttpContext Context => http.HttpContext!;

    /// <param name="subject">What value the reader came from.</param>
    public async Task<IResult> OwnAsync(string? subject, IFormCollection? typed = null, List<UiProblem>? problems = null)
    {
        if (Context.User.MunicipalityCode() is not { } codi6)
            return Results.NotFound();
        return TownActs.Page<OwnAmendments>(
            new { Town = (await municipality.FindAsync(codi6, Context.RequestAborted))?.Name ?? codi6, Rows = await amendments.ListAsync(codi6, Context.RequestAborted), Subject = subject, Typed = typed, Problems = problems }, problems);
    }

    public async Task<IResult> AllAsync((Guid Id, string Answer)? typed = null, List<UiProblem>? problems = null) => TownActs.Page<OfficeAmendments>(
        new
        {
            Rows = (await amendments.ListAsync(cancel: Context.RequestAborted)).OrderBy(row => row.State != AmendmentState.Filed).ToList(),
            Towns = (await municipalities.AllAsync(Context.RequestAborted)).ToDictionary(town => town.Codi6, town => town.Name),
            Typed = typed,
            Problems = problems,
        },
        problems);
}
