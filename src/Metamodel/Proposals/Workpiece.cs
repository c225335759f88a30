using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Proposals;

/// <summary>
/// A release that is being made: the latest one, to which accepted changes are applied one after the other. In memory, without any database, so that a
/// proposal's effect can be shown before anybody decides it.
/// </summary>
/// <param name="state">Where it begins.</param>
/// <param name="used">Codes of all releases: none is ever given to another element.</param>
internal sealed class Workpiece(MetamodelState state, IEnumerable<string> used)
{
    private readonly List<ElementFacts> _elements = [.. state.Elements];
    private readonly List<RelationFacts> _relations = [.. state.Relations];
    private readonly HashSet<string> _used = [.. used, .. state.Elements.Select(element => element.Code)];

    /// <summary>Which retired element goes on in which.</summary>
    public List<(string Retired, string Successor)> Successions { get; } = [];

    /// <summary>What stands now; lists that no change touched are those it began with.</summary>
    public MetamodelState State => state with
    {
        Elements = Same(_elements, state.Elements) ? state.Elements : TreeRules.InOrder(_elements),
        Relations = Same(_relations, state.Relations) ? state.Relations : [.. _relations],
    };

    /// <returns>Codes of the elements that it made.</returns>
    /// <exception cref="RuleException">It cannot be made to what stands now; nothing of it was applied.</exception>
    public IReadOnlyList<string> Apply(Change change) => change switch
    {
        AddElement add => [Add(add)],
        RetireElement retire => Retire(retire),
        RenameElement rename => Put(rename.Code, element => element with { Name = Named(Overtaken.Merged(rename, "name", rename.Was, rename.Name, element.Name)) }),
        RewordElement reword => Put(reword.Code, element => element with
        {
            Description = Overtaken.Merged(reword, "description", reword.Was, reword.Description, element.Description),
            InPlace = Overtaken.Merged(reword, "in-place", reword.WasInPlace, reword.InPlace, element.InPlace),
        }),
        MoveElement move => Move(move),
        RetypeElement retype => Retype(retype),
        SplitElement split => Split(split),
        MergeElements merge => [Merge(merge)],
        RelateElements relate => Relate(relate),
        UnrelateElements unrelate => Unrelate(unrelate),
        _ => [],
    };

    private string Add(AddElement add)
    {
        var parent = _elements.Find(element => element.Code == add.ParentCode)
            ?? throw Refused("unknown-parent", $"The latest release has no element «{add.ParentCode}» under which another could stand.");
        if (parent.Level >= 4)
            throw Refused("no-level-below", $"«{parent.Code}» is a piece of level 4: nothing stands below it.");
        var code = Next(parent.Code);
        _elements.Add(new ElementFacts(
            code, parent.Code, parent.Level + 1, MetamodelFile.TypeOf(parent.Level + 1), Named(add.Name), add.Description, "in_force",
            add.PopulationFrom, add.PopulationTo, add.Maturity, "", parent.AgendaAxis, add.Law, "", add.Source, LocalizedText.Empty));
        return code;
    }

    private IReadOnlyList<string> Retire(RetireElement retire)
    {
        _ = Known(retire.Code);
        if (retire.Successors.Contains(retire.Code))
            throw Refused("own-successor", $"«{retire.Code}» cannot go on in itself.");
        foreach (var successor in retire.Successors)
            Known(successor);
        RequireNoChildren(retire.Code);
        End(retire.Code, [.. retire.Successors.Distinct()]);
        return [];
    }

    private IReadOnlyList<string> Move(MoveElement move)
    {
        var (element, parent) = (Known(move.Code), Known(move.ParentCode));
        if (parent.Level != element.Level - 1)
            throw Refused("wrong-level", $"«{element.Code}» is of level {element.Level}: its parent must be of level {element.Level - 1}, and «{parent.Code}» is of level {parent.Level}.");
        if (element.ParentCode == parent.Code)
            throw Refused("nothing-changes", $"«{element.Code}» stands below «{parent.Code}» already.");
        // Last among its new siblings.
        _elements.RemoveAll(known => known.Code == element.Code);
        _elements.Add(element with { ParentCode = parent.Code });
        return [];
    }

    private IReadOnlyList<string> Retype(RetypeElement retype)
    {
        if (retype.Type.Trim() is not { Length: > 0 and <= 40 } type)
            throw Refused("type-missing", "A type is a word of at most 40 characters.");
        return Put(retype.Code, element => element with { Type = type });
    }

    private List<string> Split(SplitElement split)
    {
        var whole = Known(split.Code);
        if (split.Parts.Count < 2)
            throw Refused("one-part", "An element is split into two or more.");
        RequireNoChildren(whole.Code);
        var codes = new List<string>();
        var at = _elements.IndexOf(whole);
        foreach (var part in split.Parts)
        {
            codes.Add(Next(whole.ParentCode));
            _elements.Insert(at++, whole with { Code = codes[^1], Name = Named(part.Name), Description = part.Description, InPlace = part.InPlace });
        }

        End(whole.Code, codes);
        return codes;
    }

    private string Merge(MergeElements merge)
    {
        var merged = merge.Codes.Distinct().Select(Known).ToList();
        if (merged.Count < 2)
            throw Refused("one-element", "Two or more elements are merged.");
        if (merged.Any(element => element.Level != merged[0].Level))
            throw Refused("wrong-level", "Elements that are merged are of one level.");
        var code = Next(merged[0].ParentCode);
        _elements.Insert(_elements.IndexOf(merged[0]), merged[0] with { Code = code, Name = Named(merge.Name), Description = merge.Description });
        // What stands below any of them stands below the new one.
        for (var i = 0; i < _elements.Count; i++)
        {
            if (_elements[i].ParentCode is { } parent && merge.Codes.Contains(parent))
                _elements[i] = _elements[i] with { ParentCode = code };
        }

        foreach (var element in merged)
            End(element.Code, [code]);
        return code;
    }

    private IReadOnlyList<string> Relate(RelateElements relate)
    {
        var (from, _) = (Known(relate.From), Known(relate.To));
        if (relate.Type == ChangeKinds.Requires)
        {
            if (from.RequiredCodes.Contains(relate.To))
                throw Refused("relation-exists", $"«{relate.From}» requires «{relate.To}» already.");
            if (relate.From == relate.To || Needs(relate.To).Contains(relate.From))
                throw Refused("circular", $"«{relate.To}» requires «{relate.From}» itself: they would wait for each other.");
            return Put(relate.From, element => element with { Requires = ElementCodes.Join([.. element.RequiredCodes, relate.To]) });
        }

        if (relate.Type.Trim() is not { Length: > 0 and <= 60 } type)
            throw Refused("type-missing", "A relation has a type, a word of at most 60 characters.");
        if (_relations.Exists(relation => relation.From == relate.From && relation.To == relate.To && relation.Type == type))
            throw Refused("relation-exists", $"«{relate.From}» and «{relate.To}» are related so already.");
        var code = $"{relate.From}-{type}-{relate.To}";
        _relations.Add(new RelationFacts(ElementCodes.IsCode(code) ? code : $"r-{_relations.Count + 1}-{relate.From}", type, relate.From, relate.To, LocalizedText.Empty));
        return [];
    }

    private IReadOnlyList<string> Unrelate(UnrelateElements unrelate)
    {
        if (unrelate.Type == ChangeKinds.Requires && Known(unrelate.From).RequiredCodes.Contains(unrelate.To))
            return Put(unrelate.From, element => element with { Requires = ElementCodes.Join(element.RequiredCodes.Where(code => code != unrelate.To)) });
        if (_relations.RemoveAll(relation => relation.From == unrelate.From && relation.To == unrelate.To && relation.Type == unrelate.Type) == 0)
            throw Refused("unknown-relation", $"«{unrelate.From}» and «{unrelate.To}» are not related so.");
        return [];
    }

    /// <summary>Takes an element out. What required it requires its successors; its relations go over to a sole successor, and end where there is none or a choice.</summary>
    private void End(string code, IReadOnlyList<string> successors)
    {
        _elements.RemoveAll(element => element.Code == code);
        for (var i = 0; i < _elements.Count; i++)
        {
            if (_elements[i].RequiredCodes.Contains(code))
                _elements[i] = _elements[i] with { Requires = ElementCodes.Join(_elements[i].RequiredCodes.SelectMany(required => required == code ? successors : [required]).Distinct().Where(required => required != _elements[i].Code)) };
        }

        var carried = _relations.FindAll(relation => relation.From == code || relation.To == code);
        _relations.RemoveAll(carried.Contains);
        if (successors is [var successor])
            _relations.AddRange(carried.ConvertAll(relation => relation with { From = relation.From == code ? successor : relation.From, To = relation.To == code ? successor : relation.To }).Where(relation => relation.From != relation.To));
        Successions.AddRange(successors.Select(next => (code, next)));
    }

    private HashSet<string> Needs(string code)
    {
        var needs = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([code]);
        while (open.TryPop(out var next))
        {
            foreach (var required in _elements.Find(element => element.Code == next)?.RequiredCodes ?? [])
            {
                if (needs.Add(required))
                    open.Push(required);
            }
        }

        return needs;
    }

    private IReadOnlyList<string> Put(string code, Func<ElementFacts, ElementFacts> change)
    {
        var before = Known(code);
        var after = change(before);
        if (after == before)
            throw Refused("nothing-changes", $"«{code}» is so already.");
        _elements[_elements.IndexOf(before)] = after;
        return [];
    }

    private string Next(string? parent)
    {
        var code = parent is null ? NextCode.OfRoot(_used) : NextCode.Under(parent, _used);
        _used.Add(code);
        return code;
    }

    private void RequireNoChildren(string code)
    {
        if (_elements.Find(element => element.ParentCode == code) is { } child)
            throw Refused("has-children", $"Elements stand below «{code}», such as «{child.Code}»: move or retire them first.");
    }

    private ElementFacts Known(string code) =>
        _elements.Find(element => element.Code == code) ?? throw Refused("unknown-element", $"The latest release has no element «{code}».");

    private static bool Same<T>(List<T> now, IReadOnlyList<T> before)
        where T : class => now.Count == before.Count && now.Zip(before).All(pair => ReferenceEquals(pair.First, pair.Second));

    private static LocalizedText Named(LocalizedText name) => name["ca"] is null ? throw Refused("name-missing", "Every element has a Catalan name.") : name;

    private static RuleException Refused(string code, string message) => new(code, message + " Nothing was changed.");
}
