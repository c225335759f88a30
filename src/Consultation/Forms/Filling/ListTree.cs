using Talaia.Consultation.Expressions.Nodes;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>A list of choices as expressions see it: «root/item», with the name, the label and the further columns of each.</summary>
internal static class ListTree
{
    public static INode Of(ChoiceList list)
    {
        long order = 0;
        var instance = new XmlNode(NodeKind.Element, "instance", "", "", null, null, 0, order++);
        var root = Element(instance, "root");
        foreach (var choice in list.Choices)
        {
            var item = Element(root, "item");
            Leaf(item, "name", choice.Name);
            if (!choice.Label.IsEmpty)
                Leaf(item, "label", choice.Label.In(FormText.NoLanguage));
            foreach (var (name, value) in choice.Extra.Where(extra => extra.Key is not ("name" or "label")))
                Leaf(item, name, value);
        }

        return instance;

        XmlNode Element(XmlNode parent, string name)
        {
            var element = new XmlNode(NodeKind.Element, name, "", "", null, parent, parent.Children.Count, order++);
            parent.Add(element);
            return element;
        }

        void Leaf(XmlNode parent, string name, string value)
        {
            var leaf = Element(parent, name);
            leaf.Add(new XmlNode(NodeKind.Text, "", "", "", value, leaf, 0, order++));
        }
    }

    /// <summary>The items of a list.</summary>
    public static IReadOnlyList<INode> Items(INode instance) => instance.Children[0].Children;
}
