using Microsoft.EntityFrameworkCore;
using Talaia.Territory.Imports;
using Talaia.Territory.Reaches;

namespace Talaia.Territory.Bodies;

/// <summary>What a file says of a body.</summary>
internal sealed record BodyFacts(string Id, string Name, string Kind, Reach Reach, string Source);

/// <summary>A public body above the municipality, such as a diputació or a comarcal council, that may offer solutions.</summary>
internal sealed class Body : IReferenceRow<BodyFacts>
{
    /// <summary>Our own short name, such as `dip-08`; not an official code.</summary>
    public string Id { get; private init; } = "";
    public string Name { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public ReachKind ReachKind { get; private set; }
    public string ReachCode { get; private set; } = "";

    /// <summary>Where we know it from.</summary>
    public string Source { get; private set; } = "";
    public bool IsCurrent { get; private set; }

    public string Key => Id;

    private Body()
    {
    }

    public Body(BodyFacts facts)
    {
        Id = facts.Id;
        Take(facts);
    }

    public void Take(BodyFacts facts)
    {
        (Name, Kind, Source) = (facts.Name, facts.Kind, facts.Source);
        (ReachKind, ReachCode) = (facts.Reach.Kind, facts.Reach.Code);
        IsCurrent = true;
    }

    public void Withdraw() => IsCurrent = false;

    internal static void Map(ModelBuilder model) => model.Entity<Body>(entity =>
    {
        entity.ToTable("bodies");
        entity.Ignore(body => body.Key);
        entity.Property(body => body.Id).HasMaxLength(40);
        entity.Property(body => body.ReachKind).HasColumnName("scope_kind").HasConversion<string>().HasMaxLength(20);
        entity.Property(body => body.ReachCode).HasColumnName("scope_code");
    });
}
