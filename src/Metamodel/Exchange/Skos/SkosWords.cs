using System.Collections.Frozen;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>The words of SKOS and of ours that the reader and the writer share.</summary>
internal static class SkosWords
{
    public const string Concept = Rdf.Skos + "Concept";
    public const string Scheme = Rdf.Skos + "ConceptScheme";
    public const string PrefLabel = Rdf.Skos + "prefLabel";
    public const string Definition = Rdf.Skos + "definition";
    public const string Notation = Rdf.Skos + "notation";
    public const string Broader = Rdf.Skos + "broader";
    public const string Narrower = Rdf.Skos + "narrower";
    public const string Related = Rdf.Skos + "related";
    public const string InScheme = Rdf.Skos + "inScheme";
    public const string TopConceptOf = Rdf.Skos + "topConceptOf";
    public const string HasTopConcept = Rdf.Skos + "hasTopConcept";
    public const string ExactMatch = Rdf.Skos + "exactMatch";
    public const string CloseMatch = Rdf.Skos + "closeMatch";
    public const string Requires = Rdf.Dct + "requires";
    public const string IsReplacedBy = Rdf.Dct + "isReplacedBy";
    public const string Replaces = Rdf.Dct + "replaces";
    public const string Type = Rdf.Own + "type";
    public const string InPlace = Rdf.Own + "in_place";
    public const string Foreign = Rdf.Own + "foreign:";
    public const string Relation = Rdf.Own + "Relation";
    public const string From = Rdf.Own + "from";
    public const string To = Rdf.Own + "to";
    public const string Code = Rdf.Own + "code";
    public const string TypeOfConcept = "Concept";

    /// <summary>Names of properties that say which element came in the place of which.</summary>
    public const string SupersededBy = "superseded by";
    public const string ReplacesName = "replaces";

    /// <summary>What SKOS says in words, kept under these names.</summary>
    public static readonly FrozenSet<string> Notes =
        new[] { "altLabel", "hiddenLabel", "note", "changeNote", "editorialNote", "example", "historyNote", "scopeNote" }.ToFrozenSet();

    public static readonly FrozenSet<string> Facts =
        new[] { "level", "status", "population_from", "population_to", "maturity", "sdg", "agenda_axis", "law", "source" }.ToFrozenSet();

    public static string RelatedId(string from, string to) => $"related:{from}:{to}";

    public static string BroaderId(string from, string to) => $"broader:{from}:{to}";
}
