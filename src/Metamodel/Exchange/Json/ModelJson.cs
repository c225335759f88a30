using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Talaia.Kernel.Foreign;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Exchange.Json;

/// <summary>
/// The document as JSON, whole: the one format that loses nothing, machine's drafts included. Its shape is `docs/formats/metamodel.schema.json`; names that
/// the schema does not know are refused, so that a misspelt one is seen. Warnings do not travel.
/// </summary>
internal static class ModelJson
{
    public const string Format = "talaia-metamodel";
    public const int Version = 1;

    private const long MostBytes = 1L << 29;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = 256,
        Converters = { new LocalizedTextJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetNullsBeLeftOut } },
    };

    public static ModelDocument Read(Stream stream, string? file = null)
    {
        try
        {
            using var guarded = new GuardedStream(stream, MostBytes, (byte)'"', 8 << 20, file);
            var read = JsonSerializer.Deserialize<ModelFile>(guarded, Options);
            if (read is not { Format: Format, Version: Version })
                throw new InputException(new Problem("not-metamodel", $"the file is not «{Format}» of version {Version}", new Where(file, 1)));
            var warnings = new WarningList();
            foreach (var id in read.Elements.CountBy(element => element.Id).Where(count => count.Value > 1))
                warnings.Add("duplicate-identifier", $"the identifier «{id.Key}» stands {id.Value} times", null, id.Key);
            return read.Document with { Warnings = [.. warnings.ToList(), .. TreeCheck.Warnings(read.Document)] };
        }
        catch (JsonException failure)
        {
            throw new InputException(new Problem("bad-json", $"the file is not JSON of the shape of a metamodel at «{failure.Path}»", new Where(file, (int)(failure.LineNumber ?? 0) + 1, (int)(failure.BytePositionInLine ?? 0) + 1)));
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException)
        {
            throw new InputException(new Problem("bad-json", failure.Message, new Where(file, 1)));
        }
    }

    public static IReadOnlyList<Warning> Write(ModelDocument document, Stream stream)
    {
        JsonSerializer.Serialize(stream, ModelFile.Of(document), Options);
        stream.Write("\n"u8);
        return [];
    }

    /// <summary>What is null is not written, so it need not be there.</summary>
    private static void LetNullsBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AssociatedParameter?.IsNullable == true))
            property.IsRequired = false;
    }

    private sealed record ModelFile(
        string Format,
        int Version,
        LocalizedText Name,
        LocalizedText Description,
        string TextLanguage,
        IReadOnlyList<ModelProperty> Properties,
        IReadOnlyList<ModelElement> Elements,
        IReadOnlyList<ModelRelation> Relations,
        IReadOnlyList<ModelView> Views)
    {
        [JsonIgnore]
        public ModelDocument Document => new(Name, Elements, Relations, Views, []) { Description = Description, Properties = Properties, TextLanguage = TextLanguage };

        public static ModelFile Of(ModelDocument of) =>
            new(ModelJson.Format, ModelJson.Version, of.Name, of.Description, of.TextLanguage, of.Properties, of.Elements, of.Relations, of.Views);
    }
}
