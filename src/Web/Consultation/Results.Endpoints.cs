using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Results;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;
using Talaia.Web.Ui;

namespace Talaia.Web.Consultation;

/// <summary>The office reads what a wave shows: the index with its uncertainty, the order, any question by groups. Small groups are shown here and nowhere in public.</summary>
internal static class ResultsEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var wave = office.MapGroup("/onades/{wave}/resultats").RequireAuthorization(Permission.RunWaves);
        wave.MapGet("", ShowAsync);
        wave.MapGet("/encreua", CrossAsync);
        office.MapGet("/onades/{wave}/problemes", ProblemsAsync).RequireAuthorization(Permission.RunWaves);
    }

    private static async Task<IResult> ProblemsAsync(string wave, ReadWaves waves, ReadSharedProblems problems, CancellationToken cancel) =>
        await waves.ByKeyAsync(wave, cancel) is { } row && await problems.OfWaveAsync(wave, cancel) is { } found
            ? new RazorComponentResult<SharedProblemList>(new { Wave = row, Found = found })
            : Results.NotFound();

    private static async Task<IResult> ShowAsync(
        string wave, HttpRequest request, ReadWaves waves, ReadNeeds needs, ReadRanking ranking, ReadQuestionnaire questionnaires, ReadMunicipalities municipalities, Say say, Links to, CancellationToken cancel)
    {
        if (await waves.ByKeyAsync(wave, cancel) is not { } row)
            return Results.NotFound();
        if (await needs.OfWaveAsync(wave, cancel) is not { } stated)
            return await questionnaires.OfWaveAsync(wave, cancel) is { } asked && Crossed(asked) is not null ? Results.LocalRedirect(to.CrossTable(wave)) : Results.NotFound();
        var order = (await ranking.OfWaveAsync(wave, cancel)).ToDictionary(ranked => ranked.Key);
        var least = stated.Elements.Any(need => need.Level >= 2) ? 2 : 1; // a form may ask about areas alone
        var rows = stated.Elements.Where(need => need.Level >= least && need.Estimate is not null)
            .Select(need => new ResultRow(need, need.Estimate!, order.GetValueOrDefault(need.Code)))
            .OrderBy(result => result.Rank?.Rank ?? int.MaxValue).ThenByDescending(result => result.Estimate.Index).ToList();
        var list = ListView.Of(ResultColumns.Of(wave, say, to), rows, ListState.Of(request), size: 100);
        if (list.State.WantsCsv)
            return list.Csv($"resultats-{wave}");
        var provinces = (await municipalities.AllAsync(cancel)).DistinctBy(town => town.ProvinceCode).ToDictionary(town => town.ProvinceCode, town => town.ProvinceName);
        return new RazorComponentResult<WaveResults>(new { Wave = row, Needs = stated, Rows = rows, List = list, Provinces = provinces, Request = request });
    }

    private static async Task<IResult> CrossAsync(
        string wave, string? pregunta, string? per, string? format, ReadWaves waves, ReadQuestionnaire questionnaires, ReadCrossTable read, Say say, CancellationToken cancel)
    {
        if (await waves.ByKeyAsync(wave, cancel) is not { } row || await questionnaires.OfWaveAsync(wave, cancel) is not { } questionnaire || Crossed(questionnaire) is not { } first)
            return Results.NotFound();
        var by = Enum.TryParse<GroupBy>(per, out var known) && Enum.IsDefined(known) ? known : GroupBy.Band;
        if (await read.RunAsync(wave, pregunta ?? first, by, cancel) is not { } cross)
            return Results.NotFound();
        return format == "csv" && cross.Table is { } table
            ? Results.File(new CrossWords(questionnaire, say).Csv(cross, table), "text/csv; charset=utf-8", $"encreuament-{wave}.csv")
            : new RazorComponentResult<CrossTableShow>(new { Wave = row, Cross = cross, Questionnaire = questionnaire });
    }

    /// <summary>The question that a table shows before one is chosen: how serious, where that is asked; null where there is none to be crossed.</summary>
    private static string? Crossed(Questionnaire questionnaire) => questionnaire.Questions.Where(question => question.Kind != QuestionKind.Text)
        .OrderBy(question => question.Element.Length == 0 || question.Asks != Choices.Seriousness).FirstOrDefault()?.Path;
}
