using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Reports.Publishing;
using Talaia.Reports.Typesetting;

namespace Talaia.Cli.Reports;

/// <summary>Reports from a shell: the same files as the site's.</summary>
internal static class ReportVerbs
{
    private static readonly Option<string> Period = new("--period") { Description = "2026-1, 2026-2, 2026-3 …", Required = true };
    private static readonly Option<string> Lang = new("--lang") { Description = "ca, es, en or oc.", DefaultValueFactory = _ => "ca" };
    private static readonly Option<string> Format = new("--format") { Description = string.Join(", ", BuildReport.Formats), Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "File to write.", Required = true };

    public static Command Make() => Verb.Group("report", "The four-monthly trend reports.", Build());

    private static Command Build() => Verb.Make(
        "build", "Make the file of a report.", "report build --period 2026-2 --lang ca --format pdf --out r.pdf", Period, Lang, Format, Out)
        .WithHouse(async (parsed, services, cancel) =>
        {
            var period = Kernel.Calendar.Period.Parse(parsed.GetValue(Period)!);
            var language = Language.Parse(parsed.GetValue(Lang)!);
            var built = await services.GetRequiredService<BuildReport>().RunAsync(period, language, parsed.GetValue(Format)!, cancel);
            await OutputFile.WriteAsync(parsed.GetValue(Out)!, built.Bytes, cancel);
        });
}
