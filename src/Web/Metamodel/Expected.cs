using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;

namespace Talaia.Web.Metamodel;

internal static class Expected
{
    /// <summary>«501 a 20.000 habitants»; null where it is for all.</summary>
    public static string? Of(ElementFacts element, Say say) => (element.PopulationFrom, element.PopulationTo) switch
    {
        ({ } least, { } most) => say["metamodel.expected.between", ("from", least), ("to", most)],
        ({ } least, null) => say["metamodel.expected.from", ("from", least)],
        (null, { } most) => say["metamodel.expected.to", ("to", most)],
        _ => null,
    };
}
