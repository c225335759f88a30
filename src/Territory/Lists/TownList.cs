using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Territory.Lists;

/// <summary>Why municipalities stand together in a list.</summary>
public enum TownListKind
{
    /// <summary>They are members of a body, such as a consortium.</summary>
    Membership,

    /// <summary>They have adhered to an agreement or a service.</summary>
    Adherence,
}

/// <summary>Municipalities that are members of something or have adhered to it, on a day, by a source. Kept anew it replaces what was known.</summary>
internal sealed class TownList
{
    public const int LongestName = 200;
    public const int LongestSource = 500;

    public Guid Id { get; private init; }

    /// <summary>By which it is named once and for all, made from its first name.</summary>
    public string Key { get; private init; } = "";
    public TownListKind Kind { get; private set; }

    /// <summary>As the body, agreement or service is called; not translated.</summary>
    public string Name { get; private set; } = "";
    public string Source { get; private set; } = "";
    public DateOnly AsOf { get; private set; }

    /// <summary>Codes of municipalities in their order, spaces between.</summary>
    public string Members { get; private set; } = "";

    private TownList()
    {
    }

    public TownList(Guid id, string key) => (Id, Key) = (id, key);

    public void Keep(TownListKind kind, string name, string source, DateOnly asOf, IEnumerable<string> members) =>
        (Kind, Name, Source, AsOf, Members) = (kind, name, source, asOf, string.Join(' ', members.Distinct().Order(StringComparer.Ordinal)));

    internal static void Map(ModelBuilder model) => model.Entity<TownList>(entity =>
    {
        entity.ToTable("town_lists");
        entity.HasIndex(list => list.Key).IsUnique();
        entity.Property(list => list.Key).HasMaxLength(100);
        entity.Property(list => list.Kind).HasConversion<string>().HasMaxLength(20);
        entity.Property(list => list.Name).HasMaxLength(LongestName);
        entity.Property(list => list.Source).HasMaxLength(LongestSource);
    });
}
