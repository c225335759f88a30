using System.Globalization;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Diff;

/// <summary>The first fact other than name, type, parent and description that two versions of an element state differently.</summary>
internal static class FactChange
{
    /// <param name="ids">Identifiers of the later document by those of the earlier, for what is required.</param>
    public static (string?, string?)? Of(ModelElement a, ModelElement b, IReadOnlyDictionary<string, string> ids) => IsSame(a, b) ? null :
        Fact("status", a.Status, b.Status)
        ?? Fact("level", Text(a.Level), Text(b.Level))
        ?? Fact("population_from", Text(a.PopulationFrom), Text(b.PopulationFrom))
        ?? Fact("population_to", Text(a.PopulationTo), Text(b.PopulationTo))
        ?? Fact("maturity", Text(a.Maturity), Text(b.Maturity))
        ?? Fact("sdg", a.Sdg, b.Sdg)
        ?? Fact("agenda_axis", a.AgendaAxis, b.AgendaAxis)
        ?? Fact("law", a.Law, b.Law)
        ?? Fact("requires", string.Join('|', a.Requires.Select(id => ids.GetValueOrDefault(id, id))), string.Join('|', b.Requires))
        ?? Fact("source", a.Source, b.Source)
        ?? Language.All.Select(language => Fact("in_place", a.InPlace[language.Code] ?? "", b.InPlace[language.Code] ?? "")).FirstOrDefault(change => change is not null);

    /// <summary>A quick look: most elements of two releases are the same in every sign.</summary>
    private static bool IsSame(ModelElement a, ModelElement b) =>
        a.Status == b.Status && a.Level == b.Level && a.PopulationFrom == b.PopulationFrom && a.PopulationTo == b.PopulationTo && a.Maturity == b.Maturity
        && a.Sdg == b.Sdg && a.AgendaAxis == b.AgendaAxis && a.Law == b.Law && a.Source == b.Source && a.Requires.Count + b.Requires.Count == 0
        && a.InPlace.IsEmpty && b.InPlace.IsEmpty;

    private static (string?, string?)? Fact(string name, string a, string b) => SameText.Is(a, b) ? null : ($"{name}: {SameText.Plain(a)}", $"{name}: {SameText.Plain(b)}");

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
