namespace Talaia.Metamodel.Elements;

/// <summary>Questions about the tree of a release that every room asks.</summary>
public static class ElementFamily
{
    /// <summary>Codes of an element and of all below it.</summary>
    /// <param name="elements">In tree order: parents before their children.</param>
    public static HashSet<string> Of(IReadOnlyList<ElementRow> elements, string code)
    {
        var family = new HashSet<string> { code };
        foreach (var element in elements)
        {
            if (element.ParentCode is not null && family.Contains(element.ParentCode))
                family.Add(element.Code);
        }

        return family;
    }
}
