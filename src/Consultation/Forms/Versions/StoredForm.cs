using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Versions;

/// <summary>A questionnaire that the office keeps, known by the identifier that its author gave it. What it asks stands in its <see cref="FormVersion"/>s.</summary>
internal sealed class StoredForm
{
    public const int LongestKey = 200;
    public const int LongestName = 400;

    public Guid Id { get; private init; }

    /// <summary>The form's <c>form_id</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The title of its newest version.</summary>
    public string Name { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private init; }

    private StoredForm()
    {
    }

    public StoredForm(string key, TimeProvider clock, Guid? id = null)
    {
        Id = id ?? Ids.New(clock);
        Key = key;
        CreatedAt = clock.GetUtcNow();
    }

    /// <summary>While nothing is published under the old one.</summary>
    public void Rekey(string key) => Key = key;

    public void Rename(string name) => Name = name.Length > LongestName ? name[..LongestName] : name;

    internal static void Map(ModelBuilder model) => model.Entity<StoredForm>(entity =>
    {
        entity.ToTable("forms");
        entity.KeepsBeforeAndAfter();
        entity.HasIndex(form => form.Key).IsUnique();
        entity.Property(form => form.Key).HasMaxLength(LongestKey);
        entity.Property(form => form.Name).HasMaxLength(LongestName);
    });
}
