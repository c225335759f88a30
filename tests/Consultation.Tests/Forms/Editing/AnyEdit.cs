using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;

namespace Talaia.Consultation.Tests.Forms.Editing;

/// <summary>Acts that somebody could do to a form, sensible or not; the same for the same seed.</summary>
internal sealed class AnyEdit(int seed)
{
    private static readonly string[] Texts = ["", "Nom", "L’ajuntament, 2026", "a | b", "${q1} persones", "línia\nseguida", "ñ 中文 🙂", "no és una expressió (", "${q0} = 'x'", "../q1 > 2", "."];

    private readonly Random _random = new(seed);

    public FormEdit On(DraftBook book)
    {
        var node = book.Nodes.Count == 0 ? null : book.Nodes[_random.Next(book.Nodes.Count)];
        if (node is null)
            return new AddNode("text", null);
        return _random.Next(12) switch
        {
            0 => new AddNode(Pick("text", "select_one", "begin_group", "begin_repeat", "note"), node.Key, _random.Next(2) == 0),
            1 => new MoveNode(node.Key, (Way)_random.Next(4)),
            2 when book.Nodes[_random.Next(book.Nodes.Count)] is var target && !node.Below().Contains(target) => new MoveNode(node.Key, target.IsGroup ? Way.Into : Way.Before, target.Key),
            3 => new DuplicateNode(node.Key),
            4 when book.Nodes.Count > 2 => new DeleteNode(node.Key),
            5 => new AddLanguage($"l{_random.Next(1000)}"),
            6 => new RemoveLanguage(book.Languages[_random.Next(book.Languages.Count)]),
            7 => new SetSettings(new Dictionary<string, string> { [Pick("form_title", "style", "version")] = Text() }),
            8 when book.Lists.Count > 0 => new SetList(book.Lists[0].Name, [.. book.Lists[0].Choices.Reverse(), new Dictionary<string, string> { ["name"] = $"n{_random.Next(99)}", ["label"] = Text(), ["comarca"] = Text() }]),
            9 => new SetNode(node.Key, new Dictionary<string, string> { ["name"] = $"altre_{_random.Next(1000)}" }),
            _ => new SetNode(node.Key, new Dictionary<string, string> { [Pick("label", "label::ca", "hint", "relevant", "constraint", "calculation", "default", "appearance", "element")] = Text() }),
        };
    }

    private string Text() => Texts[_random.Next(Texts.Length)];

    private string Pick(params string[] of) => of[_random.Next(of.Length)];
}
