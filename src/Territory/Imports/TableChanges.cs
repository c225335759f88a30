namespace Talaia.Territory.Imports;

/// <summary>What an import does to one table, and to which rows.</summary>
/// <param name="Unchanged">Current rows that the file says again.</param>
/// <param name="Rows">The added, changed and removed rows, by key.</param>
public sealed record TableChanges(int Added, int Changed, int Unchanged, int Removed, IReadOnlyList<RowChange> Rows)
{
    public static TableChanges None { get; } = new(0, 0, 0, 0, []);

    public bool IsNone => Added + Changed + Removed == 0;
}

/// <summary>What an import does to one row.</summary>
/// <param name="Act">`added`, `changed` or `removed`.</param>
/// <param name="Fields">What differs, by field, as text before and after; only of changed rows.</param>
public sealed record RowChange(string Key, string Act, IReadOnlyDictionary<string, FieldChange> Fields);

public sealed record FieldChange(string Before, string After);

/// <summary>What an import does to the territory; a table whose file was not given stays as it is.</summary>
public sealed record TerritoryChanges(TableChanges Municipalities, TableChanges Comarcas, TableChanges Bodies)
{
    public bool IsNone => Municipalities.IsNone && Comarcas.IsNone && Bodies.IsNone;
}
