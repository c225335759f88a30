namespace Talaia.Web.Metamodel;

/// <summary>A format in which a release is given out.</summary>
/// <param name="Format">As the command line names it.</param>
/// <param name="Name">As its readers know it, in any language.</param>
internal sealed record ReleaseFile(string Format, string Name, string MediaType, string Extension)
{
    public static readonly IReadOnlyList<ReleaseFile> All =
    [
        new("csv", "CSV", "text/csv", "csv"), new("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        new("archimate", "ArchiMate 3.1", "application/xml", "xml"), new("skos-turtle", "SKOS (Turtle)", "text/turtle", "ttl"), new("skos-rdfxml", "SKOS (RDF/XML)", "application/rdf+xml", "rdf"),
        new("skos-jsonld", "SKOS (JSON-LD)", "application/ld+json", "jsonld"), new("json", "JSON", "application/json", "json"),
    ];
}
