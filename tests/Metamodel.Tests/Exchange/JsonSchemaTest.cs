using System.Text.Json;
using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Tests.Exchange;

/// <summary>The schema that is published names exactly what is written and read.</summary>
public sealed class JsonSchemaTest
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "formats", "metamodel.schema.json"))).RootElement;

    [Theory]
    [InlineData("element", typeof(ModelElement))]
    [InlineData("relation", typeof(ModelRelation))]
    [InlineData("view", typeof(ModelView))]
    [InlineData("node", typeof(ViewNode))]
    [InlineData("connection", typeof(ViewConnection))]
    [InlineData("style", typeof(ViewStyle))]
    [InlineData("point", typeof(ViewPoint))]
    public void It_names_every_property_and_no_other(string name, Type type)
    {
        var definition = Schema.GetProperty("$defs").GetProperty(name);
        Assert.Equal(type.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal), Names(definition));
    }

    [Fact]
    public void It_asks_for_what_every_file_begins_with()
    {
        using var file = JsonDocument.Parse(RoundTripProperties.Bytes(new MadeUpModels(1).Any() with { Folders = [new ModelFolder()] }, ModelFormat.Json));
        Assert.Equal(file.RootElement.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal), Names(Schema));
    }

    private static IEnumerable<string> Names(JsonElement definition) =>
        definition.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);
}
