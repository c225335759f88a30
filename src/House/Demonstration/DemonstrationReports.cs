using System.Text.Json;
using Talaia.House.Reference;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Reports.Publishing;

namespace Talaia.House.Demonstration;

/// <summary>The reports of the demonstration year: two published on their day, one a draft that fills while the open wave is answered.</summary>
public sealed class DemonstrationReports(StartReport start, PublishReport publish)
{
    internal async Task LoadAsync(CancellationToken cancel)
    {
        await using var file = ShippedData.Open("demonstration/reports.json");
        foreach (var report in (await JsonSerializer.DeserializeAsync<List<ReportDraft>>(file, JsonSerializerOptions.Web, cancel))!)
        {
            var period = Period.Parse(report.Period);
            await start.RunAsync(period, new LocalizedText(report.Title), new LocalizedText(report.Lede), DemonstrationWaves.Actor, cancel);
            if (report.Published is { } day)
                await publish.RunAsync(period, DemonstrationWaves.Actor, new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), cancel);
        }
    }

    private sealed record ReportDraft(string Period, DateOnly? Published, Dictionary<string, string?> Title, Dictionary<string, string?> Lede);
}
