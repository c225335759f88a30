using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>What is known while a form is read: its settings and lists, and what is only checked when the last row is there.</summary>
internal sealed class Drafting(Dictionary<string, string> settings, IReadOnlyList<ChoiceList> lists, FormProblems problems)
{
    private readonly Dictionary<string, ChoiceList> _lists = lists.Where(list => !list.IsExternal).ToDictionary(list => list.Name);
    private readonly Dictionary<string, ChoiceList> _external = lists.Where(list => list.IsExternal).ToDictionary(list => list.Name);

    public FormProblems Problems => problems;

    public Dictionary<string, string> Settings => settings;

    public string DefaultLanguage => settings.GetValueOrDefault("default_language", FormText.NoLanguage);

    /// <summary>The name of the element around all answers in other tools, which no repeat may have.</summary>
    public string RootName => settings.GetValueOrDefault("name", "data");

    /// <summary>How often each name stands in the survey.</summary>
    public Dictionary<string, int> Names { get; } = new(StringComparer.Ordinal);

    public HashSet<string> QuestionNames { get; } = new(StringComparer.Ordinal);

    public HashSet<string> RepeatNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Each question that a trigger names, and where.</summary>
    public List<(string Name, FormQuestion By, Where Where)> Triggers { get; } = [];

    /// <summary>The files that rows declare.</summary>
    public List<FormFile> Files { get; } = [];

    /// <summary>Each geometry that a parameter names.</summary>
    public List<(string Target, Where Where)> Geometries { get; } = [];

    /// <summary>What each row saves to a list of entities.</summary>
    public List<SavedTo> SavedTo { get; } = [];

    /// <summary>The groups around each question.</summary>
    public Dictionary<string, IReadOnlyList<(string Name, bool IsRepeat)>> Scopes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string>? Audit { get; set; }

    public IReadOnlyCollection<ChoiceList> AllLists => [.. _lists.Values, .. _external.Values];

    /// <summary>The names of the lists of entities.</summary>
    public HashSet<string> EntityNames { get; } = new(StringComparer.Ordinal);

    public bool HasLists => _lists.Count > 0;

    public ChoiceList? List(string name) => _lists.GetValueOrDefault(name);

    public ChoiceList? ExternalList(string name) => _external.GetValueOrDefault(name);

    public void AddName(string name) => Names[name] = Names.GetValueOrDefault(name) + 1;

    /// <summary>Gives the list a choice “other” unless it has one.</summary>
    public void AddOther(ChoiceList list)
    {
        if (_lists[list.Name].Choices.Any(choice => choice.Name == ChoiceList.Other))
            return;
        var languages = list.Choices.Select(choice => choice.Label.Languages.ToList()).Where(named => named is not [FormText.NoLanguage]).SelectMany(named => named).Distinct().ToList();
        var label = languages.Count == 0 ? FormText.Of("Other") : new FormText(languages.Select(language => new KeyValuePair<string, string>(language, "Other")));
        _lists[list.Name] = list with { Choices = [.. list.Choices, new Choice(ChoiceList.Other, label, Nothing.Media, Nothing.Texts, list.Choices[0].Place)] };
    }
}

/// <summary>What one row saves to a list of entities.</summary>
/// <param name="Groups">The groups around it, outermost first, with whether each is a repeat.</param>
internal sealed record SavedTo(string Text, bool IsGroup, string? Question, IReadOnlyList<(string Name, bool IsRepeat)> Groups, Where Where);
