using System.Xml;
using System.Xml.Schema;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>Asks the official schemas, which Talaia does not ship, whether a file is valid.</summary>
public static class ArchiMateSchema
{
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    /// <param name="open">Opens a schema file by its name (archimate3_Diagram.xsd, archimate3_View.xsd, archimate3_Model.xsd, dc.xsd, xml.xsd).</param>
    /// <returns>What is invalid, each with its line; empty where the file is valid.</returns>
    public static IReadOnlyList<Problem> Problems(Stream model, Func<string, Stream> open)
    {
        var problems = new List<Problem>();
        void Take(object? sender, ValidationEventArgs e) => problems.Add(new Problem("schema", e.Message, new Where(null, e.Exception.LineNumber, e.Exception.LinePosition)));
        var schemas = new XmlSchemaSet { XmlResolver = new ByName(open) };
        var reading = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        foreach (var (space, file) in (ReadOnlySpan<(string, string)>)[(ArchiMateTypes.Namespace, "archimate3_Diagram.xsd"), (Dc, "dc.xsd")])
        {
            using var schema = open(file);
            using var reader = XmlReader.Create(schema, reading, "schema:/" + file);
            schemas.Add(space, reader);
        }

        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = schemas,
            ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.AllowXmlAttributes | XmlSchemaValidationFlags.ReportValidationWarnings,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        settings.ValidationEventHandler += Take;
        using var validating = XmlReader.Create(model, settings);
        while (validating.Read())
        {
            // The handler gathers what is wrong.
        }

        return problems;
    }

    /// <summary>Every address leads to the file of its last part, so that nothing is fetched.</summary>
    private sealed class ByName(Func<string, Stream> open) : XmlResolver
    {
        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) => open(absoluteUri.Segments[^1]);

        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => new("schema:/" + (relativeUri ?? "").Split('/')[^1]);
    }
}
