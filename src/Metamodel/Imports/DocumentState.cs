using System.Globalization;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Views;

namespace Talaia.Metamodel.Imports;

/// <summary>
/// A document between a file and a release. An element that is taken for one of the latest release keeps that one's code; a new one takes the code that the
/// file gives it, else the file's identifier, and where neither can stand in an address, a number of its own.
/// </summary>
internal static class DocumentState
{
    /// <summary>The release as a document: identifiers are codes, with what others call them.</summary>
    /// <param name="foreign">By code.</param>
    public static ModelDocument Of(MetamodelState state, string name, ILookup<string, ForeignId> foreign) => new(
        new LocalizedText(ca: name),
        [
            .. state.Elements.Select(facts => new ModelElement(facts.Code, facts.Type, facts.Name)
            {
                Code = facts.Code,
                ForeignIds = [.. foreign[facts.Code]],
                Level = facts.Level == 0 ? null : facts.Level,
                ParentId = facts.ParentCode,
                Description = facts.Description,
                Status = facts.Status,
                PopulationFrom = facts.PopulationFrom,
                PopulationTo = facts.PopulationTo,
                Maturity = facts.Maturity,
                Sdg = facts.Sdg,
                AgendaAxis = facts.AgendaAxis,
                Law = facts.Law,
                Requires = facts.RequiredCodes,
                Source = facts.Source,
                InPlace = facts.InPlace,
                Properties = ExtraJson.Properties(facts.Properties),
            }),
        ],
        [.. state.Relations.Select(facts => new ModelRelation(facts.Code, facts.Type, facts.From, facts.To, facts.Name) { Properties = ExtraJson.Properties(facts.Properties) })],
        [.. state.Views.Select(view => ExtraJson.View(view.Drawing))],
        [])
    {
        Folders = ExtraJson.Folders(state.Outline),
    };

    /// <param name="used">Codes of all releases: a number is never given twice.</param>
    /// <param name="pairs">Which element of the latest release is which of the document.</param>
    /// <param name="codes">The code of each of the document's elements and relations, by its identifier there.</param>
    public static MetamodelState From(ModelDocument document, IReadOnlyList<ModelPair> pairs, IEnumerable<string> used, out IReadOnlyDictionary<string, string> codes)
    {
        var (ended, taken) = (used.ToHashSet(StringComparer.Ordinal), new HashSet<string>(pairs.Select(pair => pair.A.Code!), StringComparer.Ordinal));
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var byElement = new Dictionary<ModelElement, string>(ReferenceEqualityComparer.Instance);
        foreach (var pair in pairs)
            byElement[pair.B] = pair.A.Code!;
        foreach (var element in document.Elements)
        {
            if (!byElement.TryGetValue(element, out var code))
                byElement[element] = code = Free(element.Code ?? element.Id, "e", taken, ended);
            known.TryAdd(element.Id, code);
        }

        var relationCodes = new HashSet<string>(StringComparer.Ordinal);
        var relations = document.Relations.Select(relation => (Relation: relation, Code: Free(relation.Id, "r", relationCodes))).ToList();
        foreach (var (relation, code) in relations)
            known.TryAdd(relation.Id, code);
        string Code(string id) => known.TryGetValue(id, out var code) ? code : Free(id, "u", []);
        var viewCodes = new HashSet<string>(StringComparer.Ordinal);
        codes = known;
        return new MetamodelState(
            Tree([.. document.Elements.Select(element => Facts(element, byElement[element], known))]),
            [.. relations.Select(given => new RelationFacts(given.Code, Short(given.Relation.Type), Code(given.Relation.From), Code(given.Relation.To), given.Relation.Name) { Properties = ExtraJson.Write(given.Relation.Properties) }).OrderBy(relation => relation.Code, StringComparer.Ordinal)])
        {
            Views = [.. document.Views.Select(view => new ViewFacts(Free(view.Id, "v", viewCodes), view.Name, view.Viewpoint is { Length: <= 200 } viewpoint ? viewpoint : "", ExtraJson.Write(view))).OrderBy(view => view.Code, StringComparer.Ordinal)],
            Outline = ExtraJson.Write(ModelFolder.WithIds(document.Folders, id => known.GetValueOrDefault(id, id))),
        };
    }

    /// <summary>In tree order; elements that name each other as parent in a circle stand at the top, each without its parent.</summary>
    private static List<ElementFacts> Tree(List<ElementFacts> elements)
    {
        var ordered = TreeRules.InOrder(elements);
        if (ordered.Count == elements.Count)
            return ordered;
        var reached = ordered.Select(element => element.Code).ToHashSet(StringComparer.Ordinal);
        return TreeRules.InOrder(elements.ConvertAll(element => reached.Contains(element.Code) ? element : element with { ParentCode = null }));
    }

    private static ElementFacts Facts(ModelElement element, string code, Dictionary<string, string> known) => new(
        code,
        element.ParentId is { } parent && known.TryGetValue(parent, out var above) && above != code ? above : null,
        element.Level ?? 0,
        Short(element.Type),
        element.Name,
        element.Description,
        element.Status,
        element.PopulationFrom,
        element.PopulationTo,
        element.Maturity,
        element.Sdg,
        element.AgendaAxis,
        element.Law,
        ElementCodes.Join(element.Requires.Where(known.ContainsKey).Select(id => known[id]).Distinct()),
        element.Source,
        element.InPlace)
    {
        Properties = ExtraJson.Write(element.Properties),
    };

    private static string Short(string type) => type.Length <= 60 ? type : type[..60];

    /// <summary>This code where it can be one and is free, else a number of its own; taken from now on.</summary>
    private static string Free(string wish, string letter, HashSet<string> taken, HashSet<string>? ended = null)
    {
        if (ElementCodes.IsCode(wish) && taken.Add(wish))
            return wish;
        for (var number = taken.Count + 1; ; number++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{letter}-{number}");
            if (ended?.Contains(code) != true && taken.Add(code))
                return code;
        }
    }
}
