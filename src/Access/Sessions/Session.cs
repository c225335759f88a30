using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Territory.People;

namespace Talaia.Access.Sessions;

/// <summary>Somebody signed in somewhere. The cookie holds a key, this row its hash: without the row the cookie is worth nothing.</summary>
internal sealed class Session
{
    public Guid Id { get; private init; }
    public Guid Person { get; private init; }
    public string KeyHash { get; private init; } = "";

    /// <summary>As <see cref="SignInMethod"/>, or the name of a provider.</summary>
    public string Method { get; private init; } = "";

    /// <summary>Browser and system, such as `Firefox · Windows`; never an address of the network.</summary>
    public string Device { get; private init; } = "";

    /// <summary>Role and municipality at sign-in: when the person's are others, the session is over.</summary>
    public string Role { get; private init; } = "";
    public string? Codi6 { get; private init; }
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset SeenAt { get; internal set; }

    private Session()
    {
    }

    public Session(PersonRow person, string key, string method, string device, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (Person, Role, Codi6) = (person.Id, person.Role, person.Codi6);
        KeyHash = Secrets.Hash(key);
        (Method, Device) = (method, device);
        StartedAt = SeenAt = clock.GetUtcNow();
    }

    internal static void Map(ModelBuilder model) => model.Entity<Session>(entity =>
    {
        entity.ToTable("sessions");
        entity.IsBookkeeping();
        entity.Property(session => session.KeyHash).HasMaxLength(64);
        entity.Property(session => session.Method).HasMaxLength(40);
        entity.Property(session => session.Device).HasMaxLength(60);
        entity.Property(session => session.Role).HasMaxLength(20);
        entity.Property(session => session.Codi6).HasMaxLength(6);
        entity.HasIndex(session => session.KeyHash).IsUnique();
        entity.HasIndex(session => session.StartedAt);
        entity.BelongsToPerson(nameof(Person));
    });
}
