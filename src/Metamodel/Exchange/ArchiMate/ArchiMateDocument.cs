using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>Makes the document of what was read, now that the names of all properties are known.</summary>
internal sealed class ArchiMateDocument(
    ReadConcept model,
    List<ReadConcept> elements,
    List<ReadConcept> relations,
    List<(ModelView View, List<ReadProperty>? Properties)> views,
    List<ModelFolder> folders,
    PropertyNames names,
    TextGathering texts,
    WarningList warnings)
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _required = new(StringComparer.Ordinal);

    public ModelDocument Make()
    {
        var madeElements = elements.Select(Element).ToList();
        var madeRelations = new List<ModelRelation>(relations.Count);
        foreach (var read in relations)
        {
            var relation = Relation(read);
            if (!Folds(relation))
                madeRelations.Add(relation);
        }

        var madeViews = views.Select(read => View(read.View, names.Of(read.Properties, read.View.Id))).ToList();
        var document = new ModelDocument(
            texts.Take(model.Names),
            [.. madeElements.Select(Whole)],
            [.. madeRelations.Select(relation => relation with { From = Id(relation.From), To = Id(relation.To) })],
            _ids.Count == 0 ? madeViews : [.. madeViews.Select(WithIds)],
            [])
        {
            Description = texts.Take(model.Documentation, TextGathering.FirstTag(model.Names)),
            Properties = names.Of(model.Properties, model.Id),
        };
        document = document with { Folders = Folders(document) };
        foreach (var (tag, count) in texts.TextLanguage == "ca" ? texts.Foreign : [])
            warnings.Add("foreign-language", $"{count} texts in «{tag}» were taken only where there was no Catalan one", null, tag);
        return document with { TextLanguage = texts.TextLanguage, Warnings = warnings.ToList() };
    }

    /// <summary>What stands in no document any more, such as a relation that is a parent now, stands in no folder.</summary>
    private IReadOnlyList<ModelFolder> Folders(ModelDocument document)
    {
        if (folders.Count == 0)
            return [];
        var there = document.Elements.Select(element => element.Id).Concat(document.Relations.Select(relation => relation.Id)).Concat(document.Views.Select(view => view.Id)).ToHashSet(StringComparer.Ordinal);
        return ModelFolder.WithIds(folders, written => Id(written) is var id && there.Contains(id) ? id : null);
    }

    private ModelElement Element(ReadConcept read)
    {
        var element = new ModelElement(read.Id, read.Type, texts.Take(read.Names))
        {
            Description = texts.Take(read.Documentation, TextGathering.FirstTag(read.Names)),
        };
        if (read.Properties is null)
            return element;
        var (others, foreign, inPlace) = (new List<ModelProperty>(), new List<ForeignId>(), (List<(string, string)>?)null);
        foreach (var property in names.Of(read.Properties, read.Id))
        {
            if (property.Name == OwnMarks.Type)
                element = element with { Type = property.Value };
            else if (property.Name == OwnMarks.Id)
                element = element with { Id = _ids[read.Id] = property.Value };
            else if (property.Name.StartsWith(OwnMarks.ForeignId, StringComparison.Ordinal))
                foreign.Add(new ForeignId(property.Name[OwnMarks.ForeignId.Length..], property.Value));
            else if (property.Name == ModelFacts.InPlace)
                (inPlace ??= []).Add((property.Language ?? "", property.Value));
            else
                element = ModelFacts.With(element, property, others, foreign);
        }

        return element with { Properties = others, ForeignIds = foreign, InPlace = texts.Take(inPlace) };
    }

    private ModelRelation Relation(ReadConcept read)
    {
        var properties = read.Attributes ?? [];
        var (id, type) = (read.Id, read.Type);
        foreach (var property in names.Of(read.Properties, read.Id))
        {
            if (property.Name == OwnMarks.Type)
                type = property.Value;
            else if (property.Name == OwnMarks.Id)
                id = _ids[read.Id] = property.Value;
            else
                properties.Add(property);
        }

        return new ModelRelation(id, type, read.From, read.To, texts.Take(read.Names))
        {
            Description = texts.Take(read.Documentation, TextGathering.FirstTag(read.Names)),
            Properties = properties,
        };
    }

    private ModelView View(ModelView view, List<ModelProperty> properties)
    {
        var at = properties.FindIndex(property => property.Name == OwnMarks.Id);
        if (at < 0)
            return view with { Properties = properties };
        var id = _ids[view.Id] = properties[at].Value;
        properties.RemoveAt(at);
        return view with { Id = id, Properties = properties };
    }

    private ModelView WithIds(ModelView view) => view with
    {
        Nodes = [.. view.Nodes.Select(WithIds)],
        Connections = [.. view.Connections.Select(line => line with { RelationId = line.RelationId is { } relation ? Id(relation) : null, ViewIds = [.. line.ViewIds.Select(Id)] })],
    };

    private ViewNode WithIds(ViewNode node) => node with
    {
        ElementId = node.ElementId is { } element ? Id(element) : null,
        ViewIds = [.. node.ViewIds.Select(Id)],
        Children = [.. node.Children.Select(WithIds)],
    };

    /// <summary>Whether the relation is a parent or requirement of ours. A second parent stays a relation.</summary>
    private bool Folds(ModelRelation relation) => relation.Properties.FirstOrDefault(property => property.Name == OwnMarks.Relation)?.Value switch
    {
        OwnMarks.Parent => _parents.TryAdd(relation.To, relation.From),
        OwnMarks.Requires => Requires(relation),
        _ => false,
    };

    private bool Requires(ModelRelation relation)
    {
        if (!_required.TryGetValue(relation.From, out var required))
            _required[relation.From] = required = [];
        required.Add(relation.To);
        return true;
    }

    private ModelElement Whole(ModelElement element, int at)
    {
        var written = elements[at].Id;
        var parent = _parents.GetValueOrDefault(written);
        var required = _required.GetValueOrDefault(written);
        return parent is null && required is null
            ? element
            : element with { ParentId = parent is null ? null : Id(parent), Requires = required is null ? [] : [.. required.Select(Id)] };
    }

    private string Id(string written) => _ids.GetValueOrDefault(written, written);
}
