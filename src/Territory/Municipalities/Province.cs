using Microsoft.EntityFrameworkCore;
using Talaia.Territory.Imports;

namespace Talaia.Territory.Municipalities;

/// <summary>What the municipalities' file says of a province.</summary>
internal sealed record ProvinceFacts(string Code, string Name);

/// <summary>A province: it is always that of the municipality, never that of the comarca.</summary>
internal sealed class Province : IReferenceRow<ProvinceFacts>
{
    /// <summary>Two digits of INE.</summary>
    public string Code { get; private init; } = "";
    public string Name { get; private set; } = "";
    public bool IsCurrent { get; private set; }

    public string Key => Code;

    private Province()
    {
    }

    public Province(ProvinceFacts facts)
    {
        Code = facts.Code;
        Take(facts);
    }

    public void Take(ProvinceFacts facts) => (Name, IsCurrent) = (facts.Name, true);

    public void Withdraw() => IsCurrent = false;

    internal static void Map(ModelBuilder model) => model.Entity<Province>(entity =>
    {
        entity.ToTable("provinces");
        entity.HasKey(province => province.Code);
        entity.Ignore(province => province.Key);
        entity.Property(province => province.Code).HasMaxLength(2);
    });
}
