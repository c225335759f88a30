using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.People;

/// <summary>Somebody who signs in: of the office, or speaking for one municipality.</summary>
internal sealed class Person
{
    public Guid Id { get; private init; }

    /// <summary>In lower case: see <see cref="Mailbox.Fold"/>.</summary>
    public string Email { get; private init; } = "";
    public string Name { get; private set; } = "";

    /// <summary>One of <see cref="People.Role"/>.</summary>
    public string Role { get; private set; } = "";

    /// <summary>The municipality for which the person speaks; null for people of the office.</summary>
    public string? Codi6 { get; private set; }

    /// <summary>The code of the language in which the office writes to the person.</summary>
    public string Language { get; private set; } = Kernel.Languages.Language.Catalan.Code;
    public DateTimeOffset CreatedAt { get; private init; }

    private Person()
    {
    }

    public Person(NewPerson person, TimeProvider clock)
    {
        Id = person.Id ?? Ids.New(clock);
        Email = Mailbox.Fold(person.Email);
        Name = person.Name.Trim();
        Role = person.Role;
        Codi6 = person.Codi6;
        Language = person.Language;
        CreatedAt = clock.GetUtcNow();
    }

    public void Choose(Kernel.Languages.Language language) => Language = language.Code;

    public void Rename(string name) => Name = name.Trim();

    public void Become(string role, string? codi6) => (Role, Codi6) = (role, codi6);

    internal static void Map(ModelBuilder model) => model.Entity<Person>(entity =>
    {
        entity.ToTable("people");
        entity.KeepsBeforeAndAfter();
        entity.Property(person => person.Email).HasMaxLength(254).IsPersonal();
        entity.Property(person => person.Name).IsPersonal();
        entity.Property(person => person.Role).HasMaxLength(20);
        entity.Property(person => person.Language).HasMaxLength(10).HasDefaultValue(Kernel.Languages.Language.Catalan.Code);
        entity.HasIndex(person => person.Email).IsUnique();
        entity.HasOne<Municipality>().WithMany().HasForeignKey(person => person.Codi6).OnDelete(DeleteBehavior.Restrict);
    });
}
