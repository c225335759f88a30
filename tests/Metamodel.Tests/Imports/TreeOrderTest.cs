using FsCheck.Xunit;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Tests.Imports;

public sealed class TreeOrderTest
{
    [Property]
    public void Every_parent_stands_before_its_children_and_siblings_keep_their_order(int seed, byte size)
    {
        var random = new Random(seed);
        var elements = new List<ElementFacts>();
        for (var number = 0; number < size; number++)
        {
            var parent = elements.Where(element => element.Level < 4).OrderBy(_ => random.Next()).FirstOrDefault();
            elements.Add(random.Next(4) == 0 || parent is null ? Element($"E{number}", null, 1) : Element($"E{number}", parent.Code, parent.Level + 1));
        }

        var shuffled = elements.OrderBy(_ => random.Next()).ToList();
        var ordered = TreeRules.InOrder(shuffled);
        Assert.Equal(elements.Count, ordered.Count);
        foreach (var element in ordered.Where(element => element.ParentCode is not null))
            Assert.True(ordered.FindIndex(other => other.Code == element.ParentCode) < ordered.IndexOf(element));
        foreach (var siblings in shuffled.GroupBy(element => element.ParentCode ?? ""))
            Assert.Equal(siblings, ordered.Where(element => (element.ParentCode ?? "") == siblings.Key));
    }

    private static ElementFacts Element(string code, string? parent, int level) =>
        new(code, parent, level, "x", new LocalizedText(code), LocalizedText.Empty, "in_force", null, null, null, "", "", "", "", "", LocalizedText.Empty);
}
