using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;

namespace Talaia.Consultation.Exports;

/// <summary>Describes a wave's answers once, for every format.</summary>
internal static class WaveDataSet
{
    public static DataSet Of(Wave wave, Questionnaire questionnaire, IReadOnlyList<ExportedTown> towns, ExportWords words, DateOnly today)
    {
        Filled[] columns = [.. TownVariables.Of(towns, words), .. FormVariables.Of(questionnaire, towns, words)];
        var days = towns.Where(town => town.SentAt is not null).Select(town => DateOnly.FromDateTime(town.SentAt!.Value.UtcDateTime)).Order().ToList();
        return new DataSet(
            $"needs-{wave.Key}", words.Of("export.title", ("wave", wave.Key)), [.. columns.Select(column => column.Variable)],
            [.. towns.Select(town => (IReadOnlyList<object?>)[.. columns.Select(column => column.Of(town))])])
        {
            Weight = TownVariables.Weight,
            Abstract = words.Of("export.abstract.form", ("form", questionnaire.Form.Form.Settings.Title ?? ""), ("release", wave.ReleaseNumber)),
            Method = words.Of("export.method"),
            Producer = words.Of("export.producer").In("ca"),
            Made = today,
            Version = $"{today:yyyy-MM-dd}",
            Collected = days.Count == 0 ? null : (days[0], days[^1]),
        };
    }
}
