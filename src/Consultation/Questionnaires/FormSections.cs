using System.Collections.Frozen;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Types;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Questionnaires;

/// <summary>
/// The sections of a form, each a page and what can be handed to a colleague: every group at the top, and what stands there between groups. Where one group holds all,
/// its children are the top.
/// </summary>
internal static class FormSections
{
    /// <summary>Where a page of the questionnaire has an address of its own; a group of that name is found beside it.</summary>
    private static readonly string[] Taken = ["revisa", "enviat", "equip", "fet", "torna", "paper"];

    public static IEnumerable<Section> Of(Form form)
    {
        var runs = new List<(FormNode? Group, List<FormNode> Nodes)>();
        foreach (var node in Top(form))
        {
            if (node is FormGroup)
                runs.Add((node, [node]));
            else if (runs.Count > 0 && runs[^1].Group is null)
                runs[^1].Nodes.Add(node);
            else
                runs.Add((null, [node]));
        }

        // What is only reckoned makes no page: it goes with the page before it, or the first.
        for (var i = runs.Count - 1; i >= 0 && runs.Count > 1; i--)
        {
            if (runs[i].Nodes.SelectMany(Below).Any(node => node is FormQuestion { IsShown: true }))
                continue;
            var to = i > 0 ? i - 1 : 1;
            runs[to].Nodes.AddRange(runs[i].Nodes);
            runs.RemoveAt(i);
        }

        return runs.Select((run, i) => Section(form, run.Group, run.Nodes, i + 1));
    }

    private static IReadOnlyList<FormNode> Top(Form form)
    {
        var shown = form.Top.Where(node => Below(node).Any(one => one is FormQuestion { IsShown: true })).ToList();
        return shown is [FormGroup { IsRepeat: false, IsPage: false, Relevant: null } all] && all.Children.OfType<FormGroup>().Any()
            ? [.. form.Top.TakeWhile(node => node != all), .. all.Children, .. form.Top.SkipWhile(node => node != all).Skip(1)]
            : form.Top;
    }

    /// <summary>No name of a form begins with a digit or holds a tilde, so that no two codes are the same.</summary>
    private static Section Section(Form form, FormNode? group, List<FormNode> nodes, int number)
    {
        var code = group is null ? $"{number}" : Taken.Contains(group.Name) ? $"{group.Name}~" : group.Name;
        var name = group is { Label.IsEmpty: false } ? Localized(group.Label, form) : LocalizedText.Same(group?.Name ?? form.Settings.Title ?? form.Settings.Id ?? code);
        return new Section(code, name, nodes);
    }

    /// <summary>Of a text that names questions only the words are left: a section's name stands where no answers are known.</summary>
    internal static LocalizedText Localized(FormText text, Form form) => new(Language.All
        .Select(language => new KeyValuePair<string, string?>(language.Code, Plain(text.In(language.Code, form.Settings.DefaultLanguage)))));

    private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\$\{[^}]*\}", "…");

    /// <summary>The section of every node of a form, by path.</summary>
    public static FrozenDictionary<string, string> OfNodes(IEnumerable<Section> sections) => sections
        .SelectMany(section => section.Nodes.SelectMany(Below).Select(node => (node.Path, section.Code)))
        .DistinctBy(node => node.Path).ToFrozenDictionary(node => node.Path, node => node.Code);

    public static IEnumerable<FormNode> Below(FormNode node) => node is FormGroup group ? group.Children.SelectMany(Below).Prepend(node) : [node];

    /// <summary>The questions of a section; of a repeat, also how often it stands there.</summary>
    public static IEnumerable<Question> Questions(Section section, IReadOnlyDictionary<string, ChoiceList> lists) => section.Nodes.SelectMany(Below).SelectMany(node => node switch
    {
        FormGroup { IsRepeat: true, RepeatCount: null } => new[] { new Question(node.Path, section.Code, node.Element ?? "", node.Name, QuestionKind.Text, []) },
        FormQuestion { Type.Answer: not AnswerKind.Nothing } question => [Of(question, section.Code, lists)],
        _ => [],
    });

    private static Question Of(FormQuestion question, string section, IReadOnlyDictionary<string, ChoiceList> lists)
    {
        var choices = question.Type.IsChoice && question.List is { } list && lists.TryGetValue(list, out var known) ? known.Choices.Select(choice => choice.Name).Distinct().ToList() : [];
        var kind = (question.Type.Answer, choices.Count) switch
        {
            (AnswerKind.One, > 0) => QuestionKind.One,
            (AnswerKind.Several, > 0) => QuestionKind.Several,
            _ => QuestionKind.Text,
        };
        return new Question(question.Path, section, question.Element ?? "", question.Element is null ? question.Name : Choices.AskedBy(question.Name), kind, choices);
    }
}
