using Talaia.Consultation.Responses;
using Talaia.Kernel.Languages;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Exports;

/// <summary>A column and how a municipality fills it.</summary>
internal sealed record Filled(Variable Variable, Func<ExportedTown, object?> Of);

/// <summary>What is known of each municipality whatever it answered: who it is, how its response stands, how much it weighs.</summary>
internal static class TownVariables
{
    public const string Weight = "weight";

    public static IEnumerable<Filled> Of(IReadOnlyList<ExportedTown> towns, ExportWords words)
    {
        var rows = towns.Select(town => town.Town).ToList();
        yield return Text("codi6", words, 6, town => town.Codi6);
        yield return Text("name", words, Variable.WidthOf(rows.Select(town => town.Name).Append("")), town => town.Name);
        yield return Text("comarca", words, 2, town => town.ComarcaCode, rows.Select(town => (town.ComarcaCode, town.ComarcaName)));
        yield return Text("province", words, 2, town => town.ProvinceCode, rows.Select(town => (town.ProvinceCode, town.ProvinceName)));
        yield return new Filled(
            new Variable("band", VariableKind.Number, words.Of("export.band"))
            {
                Measure = Measure.Ordinal, Values = [.. PopulationBand.All.Select(band => new ValueLabel((double)band.Number, words.OfBand(band)))],
            },
            town => (double)town.Town.Band.Number);
        yield return new Filled(new Variable("population", VariableKind.Number, words.Of("export.population")) { Measure = Measure.Scale }, town => (double)town.Town.Population);
        yield return new Filled(
            new Variable("state", VariableKind.Number, words.Of("export.state"))
            {
                Measure = Measure.Ordinal, Values = [.. Enum.GetValues<ResponseState>().Select(state => new ValueLabel((double)(int)state, words.Of($"export.state.{state}")))],
            },
            town => (double)(int)town.State);
        yield return new Filled(
            new Variable("sent", VariableKind.Date, words.Of("export.sent")) { Measure = Measure.Scale }, town => town.SentAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null);
        yield return new Filled(new Variable(Weight, VariableKind.Number, words.Of("export.weight")) { Measure = Measure.Scale, Decimals = 4 }, town => town.Weight);
    }

    private static Filled Text(string name, ExportWords words, int width, Func<MunicipalityRow, string> of, IEnumerable<(string Code, string Name)>? labels = null) => new(
        new Variable(name, VariableKind.Text, words.Of($"export.{name}"))
        {
            Width = width,
            Values = [.. (labels ?? []).Distinct().OrderBy(label => label.Code, StringComparer.Ordinal).Select(label => new ValueLabel(label.Code, LocalizedText.Same(label.Name)))],
        },
        town => of(town.Town));
}
