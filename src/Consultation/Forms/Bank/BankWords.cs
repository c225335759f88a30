using Talaia.Consultation.Forms.Editing;
using Talaia.Kernel.Texts;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>What a kept question is found by.</summary>
internal sealed record BankWords(string Name, string Types, string Elements, string Words)
{
    public static BankWords Of(DraftBook block)
    {
        var top = block.Top[0];
        var label = top.Text("label");
        var name = label.IsEmpty ? top.Name : label.In(block.DefaultLanguage);
        var texts = block.Nodes.SelectMany(node => node.Cells.Where(cell => ColumnHeaders.Translation(cell.Key) is not null || cell.Key is "name" or "element").Select(cell => cell.Value))
            .Concat(block.Lists.SelectMany(list => list.Choices.SelectMany(choice => choice.Where(cell => ColumnHeaders.Translation(cell.Key) is not null).Select(cell => cell.Value)).Prepend(list.Name)));
        return new BankWords(
            name.Length > BankEntry.LongestName ? name[..BankEntry.LongestName] : name,
            Spaced(block.Nodes.Select(node => node.Type.Replace(' ', '_'))),
            Spaced(block.Nodes.Select(node => node["element"])),
            Folding.Fold(string.Join('\n', texts)));
    }

    private static string Spaced(IEnumerable<string> words) => $" {string.Join(' ', words.Where(word => word.Length > 0).Distinct().Order(StringComparer.Ordinal))} ";
}
