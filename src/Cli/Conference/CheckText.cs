using System.Globalization;
using System.Text;
using Talaia.Conference.Schedules;
using Talaia.Kernel.Problems;

namespace Talaia.Cli.Conference;

/// <summary>The same for people.</summary>
internal static class CheckText
{
    public static string Of(ScheduleSummary summary)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{summary.Conference} ({summary.Format}): {summary.Events} events, {summary.Days} days, {summary.Rooms} rooms, {summary.Tracks} tracks, {summary.Persons} persons");
        text.AppendLine(CultureInfo.InvariantCulture, $"languages: {string.Join(", ", summary.Languages.Select(pair => $"{pair.Key} {pair.Value}"))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"from {summary.FirstStart:u} to {summary.LastStart:u}");
        List(text, "problems", summary.Problems);
        List(text, "notes", summary.Notes);
        text.AppendLine(CultureInfo.InvariantCulture, $"clashes: {summary.Clashes.Count}");
        foreach (var clash in summary.Clashes)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {clash.Kind} «{clash.Name}» at {clash.Start:u}: «{clash.FirstTitle}» and «{clash.SecondTitle}»");
        return text.ToString();
    }

    public static void List(StringBuilder text, string name, IReadOnlyList<Problem> problems)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{name}: {problems.Count}");
        foreach (var problem in problems)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {InputException.Describe(problem)}");
    }
}
