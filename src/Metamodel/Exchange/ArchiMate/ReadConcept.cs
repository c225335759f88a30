namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>An element, relation or view as it was read, before the names of its properties are known: their definitions stand behind it in the file.</summary>
internal sealed record ReadConcept(string Id, string Type, int Line)
{
    public List<(string Tag, string Text)>? Names;
    public List<(string Tag, string Text)>? Documentation;
    public List<ReadProperty>? Properties;
    public List<ModelProperty>? Attributes;
    public string From = "";
    public string To = "";

    public bool IsNameless => Names is null || Names.TrueForAll(name => string.IsNullOrWhiteSpace(name.Text));
}

/// <summary>A value and the identifier of its property's definition.</summary>
internal readonly record struct ReadProperty(string Definition, string Value, string Tag, int Line);

/// <summary>The names of properties by the identifiers of their definitions.</summary>
internal sealed class PropertyNames(WarningList warnings)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public void Add(string id, string name) => _names.TryAdd(id, name);

    /// <summary>The properties by name; one without a definition is called by the identifier that it gives.</summary>
    public List<ModelProperty> Of(List<ReadProperty>? properties, string subject)
    {
        var named = new List<ModelProperty>(properties?.Count ?? 0);
        foreach (var property in properties ?? [])
        {
            if (!_names.TryGetValue(property.Definition, out var name))
            {
                name = property.Definition;
                warnings.Add("unknown-property-definition", $"«{subject}» has a property of the definition «{property.Definition}», which is not in the file", property.Line, subject);
            }

            named.Add(new ModelProperty(name, property.Value, property.Tag.Length == 0 ? null : property.Tag));
        }

        return named;
    }
}
