using System.Globalization;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Texts;
using Talaia.Metamodel.Solutions;
using Talaia.Territory.Bodies;
using Talaia.Territory.Municipalities;
using Talaia.Territory.Reaches;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.TownModels;
using Talaia.Web.Ui;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Metamodel;

/// <summary>The steward says how a town hall asks for a solution, who offers it to whom, where it is told of, and when that was last checked.</summary>
internal static class OfficeSolutionEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var group = office.MapGroup("/solucions").RequireAuthorization(Permission.KeepMetamodel);
        group.MapGet("/{code}", (string code, SolutionDesk desk, CancellationToken cancel) => desk.ShowAsync(code, null, null, cancel));
        group.MapPost("/{code}", SaveAsync);
    }

    private static async Task<IResult> SaveAsync(string code, HttpContext context, EditSolution edit, ReadSolutions solutions, SolutionDesk desk, TownActs acts, Links to)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        if (await solutions.FindAsync(code, cancel) is not { } known)
            return Results.NotFound();
        return await acts.DoAsync(
            "townmodels.said.saved", to.Solution(code), () => edit.RunAsync(code, Typed(form, known), context.User.Actor(), cancel), problems => desk.ShowAsync(code, form, problems, cancel));
    }

    private static SolutionEdit Typed(IFormCollection form, SolutionFacts known)
    {
        string Text(string field) => form[field].ToString().Trim();
        return new SolutionEdit(
            Text("provider"), Text("recipients"), Limit(Text("population")), Reached(Text("reach"), known.Reach), Text("source"),
            new LocalizedText(Language.All.Select(language => KeyValuePair.Create(language.Code, (string?)Text($"ask.{language.Code}")))), Day(Text("checked")));
    }

    private static int? Limit(string typed)
    {
        var digits = typed.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return typed.Length == 0 ? null : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static Reach Reached(string typed, Reach known) => typed.Split(':') switch
    {
        ["tot"] => new Reach(ReachKind.Everywhere),
        ["provincia", var code] => new Reach(ReachKind.Province, code),
        ["comarca", var code] => new Reach(ReachKind.Comarca, code),
        _ => known,
    };

    private static DateOnly? Day(string typed) =>
        typed.Length == 0 ? null
        : Days.Read(typed) is { } day ? day
        : throw new RuleException("bad-day", "The day of the check is no date. Nothing was saved.");
}

/// <summary>The steward's page of one solution.</summary>
internal sealed class SolutionDesk(SolutionLines lines, ReadBodies bodies, ReadMunicipalities municipalities)
{
    public async Task<IResult> ShowAsync(string code, IFormCollection? typed, List<UiProblem>? problems, CancellationToken cancel)
    {
        if ((await lines.AllAsync(cancel)).Find(line => line.Facts.Code == code) is not { } line)
            return Results.NotFound();
        var towns = await municipalities.AllAsync(cancel);
        return TownActs.Page<SolutionForm>(
            new
            {
                Line = line,
                Bodies = (await bodies.AllAsync(cancel)).Select(body => new Choice(body.Id, body.Name)).OrderBy(choice => Folding.SortKey(choice.Label), StringComparer.Ordinal).ToList(),
                Provinces = towns.DistinctBy(town => town.ProvinceCode).OrderBy(town => town.ProvinceCode).Select(town => new Choice($"provincia:{town.ProvinceCode}", town.ProvinceName)).ToList(),
                Comarcas = towns.DistinctBy(town => town.ComarcaCode).OrderBy(town => Folding.SortKey(town.ComarcaName), StringComparer.Ordinal).Select(town => new Choice($"comarca:{town.ComarcaCode}", town.ComarcaName)).ToList(),
                Typed = typed,
                Problems = problems,
            },
            problems);
    }
}
