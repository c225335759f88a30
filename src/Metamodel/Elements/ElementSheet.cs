using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Elements;

/// <summary>Everything that a release says of one element.</summary>
/// <param name="Path">Its ancestors, the area first.</param>
/// <param name="Children">One level below, in order.</param>
/// <param name="Requires">What must be in place first.</param>
public sealed record ElementSheet(
    ElementRow Row,
    string Status,
    int? PopulationFrom,
    int? PopulationTo,
    int? Maturity,
    IReadOnlyList<string> Sdg,
    int? AgendaAxis,
    string Law,
    string Source,
    IReadOnlyList<ElementRow> Path,
    IReadOnlyList<ElementRow> Children,
    IReadOnlyList<ElementRow> Requires)
{
    /// <summary>The kind under which links and search name elements.</summary>
    public const string Kind = "element";

    public static Ref RefOf(string code) => new(Kind, code);

    public LocalizedText Name => Row.Name;
}
