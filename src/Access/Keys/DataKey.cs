using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;

namespace Talaia.Access.Keys;

/// <summary>A key with which the site protects its cookies and forms, as XML; in the database, so that all nodes have the same.</summary>
internal sealed class DataKey
{
    public string Name { get; private init; } = "";
    public string Xml { get; private init; } = "";

    private DataKey()
    {
    }

    public DataKey(string name, string xml) => (Name, Xml) = (name, xml);

    internal static void Map(ModelBuilder model) => model.Entity<DataKey>(entity =>
    {
        entity.ToTable("data_keys");
        entity.IsBookkeeping();
        entity.HasKey(key => key.Name);
        entity.Property(key => key.Name).HasMaxLength(200);
    });
}
