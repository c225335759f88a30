using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Quality;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

/// <summary>What the metamodel lacks, for everybody to read.</summary>
internal static class QualityEndpoints
{
    public static void Map(RouteGroupBuilder site) => site.MapGet("/metamodel/qualitat", ShowAsync).AllowAnonymous();

    private static async Task<IResult> ShowAsync(string? que, HttpRequest request, ReadQuality quality, ReadCoverage coverage, Say say, Links to, CancellationToken cancel)
    {
        if (await quality.LatestAsync(cancel) is not { } report)
            return new RazorComponentResult<NoRelease>();
        var kind = QualityWord.Kind(que);
        var list = kind is { } asked ? ListView.Of(QualityColumns.Of(asked, report, say, to), report.Issues.Where(issue => issue.Kind == asked), ListState.Of(request)) : null;
        return list?.State.WantsCsv == true
            ? list.Csv($"qualitat-{que}")
            : new RazorComponentResult<QualityShow>(new { Report = report, Coverage = kind is null ? await coverage.OfReleasesAsync(cancel) : [], Kind = kind, List = list, Request = request });
    }
}
