namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>A statement of RDF.</summary>
/// <param name="Subject">An IRI, or a blank node written `_:x`.</param>
/// <param name="Line">1-based; 0 where the format has none.</param>
internal readonly record struct Triple(string Subject, string Predicate, Term Object, int Line);

/// <summary>What a statement says: an IRI, a blank node (`_:x`), or a text with a language or a datatype.</summary>
internal readonly record struct Term(string Value, bool IsLiteral, string? Language = null, string? Datatype = null)
{
    public static Term Iri(string iri) => new(iri, false);

    public static Term Text(string text, string? language = null) => new(text, true, language);
}

/// <summary>IRIs of the vocabularies.</summary>
internal static class Rdf
{
    public const string Space = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Type = Space + "type";
    public const string First = Space + "first";
    public const string Rest = Space + "rest";
    public const string Nil = Space + "nil";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    public const string Skos = "http://www.w3.org/2004/02/skos/core#";
    public const string Dct = "http://purl.org/dc/terms/";

    /// <summary>Our own words, for what SKOS has none for.</summary>
    public const string Own = "urn:talaia:metamodel:";
}
