namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>The attributes that the schema gives to some relations, kept in the document as properties that begin with `@`.</summary>
internal static class RelationAttributes
{
    /// <summary>Whether the property is an attribute that the schema allows here, with this value.</summary>
    public static bool Takes(string type, ModelProperty property) => (type, property.Name) switch
    {
        ("Access", "@accessType") => property.Value is "Access" or "Read" or "Write" or "ReadWrite",
        ("Influence", "@modifier") => true,
        ("Association", "@isDirected") => property.Value is "true" or "false" or "1" or "0",
        _ => false,
    };
}
