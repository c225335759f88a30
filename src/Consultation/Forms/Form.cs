using System.Collections.Frozen;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms;

/// <summary>
/// A questionnaire in the XLSForm model (https://xlsform.org), compiled: every reference is known to be good, every list to be there. Immutable. The same form is
/// asked on a page, printed, evaluated, compared and exported from this.
/// </summary>
public sealed class Form
{
    private readonly FrozenDictionary<string, FormNode> _byPath;
    private readonly ILookup<string, FormNode> _byName;

    public Form(FormSettings settings, IReadOnlyList<FormNode> top, IReadOnlyList<ChoiceList> lists, IReadOnlyList<Problem> warnings, IReadOnlyDictionary<string, string>? audit = null, IReadOnlyList<FormFile>? files = null, IReadOnlyList<EntityList>? entities = null)
    {
        (Settings, Top, Warnings, Audit, Files, EntityLists) = (settings, top, warnings, audit, files ?? [], entities ?? []);
        Nodes = [.. top.SelectMany(Below)];
        Lists = lists.Where(list => !list.IsExternal).ToFrozenDictionary(list => list.Name);
        AllLists = lists;
        _byPath = Nodes.DistinctBy(node => node.Path).ToFrozenDictionary(node => node.Path);
        _byName = Nodes.ToLookup(node => node.Name);
        Languages = FormLanguages.Of(Nodes, lists);
    }

    public FormSettings Settings { get; }

    /// <summary>The languages that texts are given in, by name; <see cref="FormText.NoLanguage"/> alone where no text has one.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The nodes outside any group.</summary>
    public IReadOnlyList<FormNode> Top { get; }

    /// <summary>Every node in document order, groups before what stands in them: the order in which things are asked and evaluated.</summary>
    public IReadOnlyList<FormNode> Nodes { get; }

    public IEnumerable<FormQuestion> Questions => Nodes.OfType<FormQuestion>();

    /// <summary>The lists of the sheet of choices, by name.</summary>
    public IReadOnlyDictionary<string, ChoiceList> Lists { get; }

    /// <summary>All lists in the author's order, external ones too.</summary>
    public IReadOnlyList<ChoiceList> AllLists { get; }

    /// <summary>What works but deserves a look, and what is read but not served here; each with its cell.</summary>
    public IReadOnlyList<Problem> Warnings { get; }

    /// <summary>The parameters of the form's audit row; null where it has none. Who answered when is logged in any case.</summary>
    public IReadOnlyDictionary<string, string>? Audit { get; }

    /// <summary>The files that expressions read beside the form.</summary>
    public IReadOnlyList<FormFile> Files { get; }

    /// <summary>The lists of entities that the form would write to in ODK; named, not served.</summary>
    public IReadOnlyList<EntityList> EntityLists { get; }

    public FormNode? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The nodes of this name: at most one where <c>${name}</c> refers to it.</summary>
    public IEnumerable<FormNode> Named(string name) => _byName[name];

    private static IEnumerable<FormNode> Below(FormNode node) =>
        node is FormGroup group ? group.Children.SelectMany(Below).Prepend(node) : [node];
}
