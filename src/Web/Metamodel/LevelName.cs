using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;

namespace Talaia.Web.Metamodel;

/// <summary>What kind of element it is, for readers: the name of its level; in an imported model without levels, its type as the model calls it.</summary>
internal static class LevelName
{
    public static string Of(ElementFacts element, Say say) => element.Level == 0 ? element.Type : say[$"metamodel.level.{element.Level}"];
}
