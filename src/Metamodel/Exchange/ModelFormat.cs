using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Exchange;

/// <summary>The formats in which a metamodel travels. SKOS has three ways of writing.</summary>
public enum ModelFormat
{
    Csv,
    Xlsx,
    ArchiMate,
    Turtle,
    RdfXml,
    JsonLd,
    Json,
}

public static class ModelFormatNames
{
    /// <summary>The format of this name: csv, xlsx, archimate, skos (Turtle), skos-turtle, skos-rdfxml, skos-jsonld, json.</summary>
    /// <exception cref="InputException">There is no such format.</exception>
    public static ModelFormat Parse(string name) => name switch
    {
        "csv" => ModelFormat.Csv,
        "xlsx" => ModelFormat.Xlsx,
        "archimate" => ModelFormat.ArchiMate,
        "skos" or "skos-turtle" or "turtle" => ModelFormat.Turtle,
        "skos-rdfxml" or "rdfxml" => ModelFormat.RdfXml,
        "skos-jsonld" or "jsonld" => ModelFormat.JsonLd,
        "json" => ModelFormat.Json,
        _ => throw new InputException(new Problem("unknown-format", $"«{name}» is none of csv, xlsx, archimate, skos, skos-turtle, skos-rdfxml, skos-jsonld, json.")),
    };

    /// <summary>Whether the name says SKOS without saying how it is written: a reader then looks.</summary>
    internal static bool IsAnySkos(string name) => name == "skos";
}
