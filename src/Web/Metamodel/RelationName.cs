using Talaia.Kernel.Wording;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Trees;

namespace Talaia.Web.Metamodel;

/// <summary>What pages call a type of relation: ours in the reader's language, those of an imported model by their own word.</summary>
internal static class RelationName
{
    public static string Of(string type, Say say) => type is ChangeKinds.Requires or ChangeKinds.Related ? say[$"metamodel.relation-type.{type}"] : type;
}

/// <summary>What pages call a type of element: where it is that of a level, as the level is called.</summary>
internal static class TypeName
{
    public static string Of(string type, ReleaseTree tree, Say say)
    {
        var levels = tree.Elements.Where(element => element.Type == type).Select(element => element.Level).Distinct().Take(2).ToList();
        return levels is [>= 1 and <= 4] ? say[$"metamodel.level.{levels[0]}"] : type;
    }
}
