using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Mail;

/// <summary>A mail that the office owes to somebody: what it says is a template and the values that fill it, so that it is written in the reader's language when it leaves.</summary>
public sealed class Letter
{
    public Guid Id { get; private init; }

    /// <summary>What the letter is, such as `invite/2026-3/080018`: there is never a second letter of the same key.</summary>
    public string Key { get; private init; } = "";
    public string Template { get; private init; } = "";
    public string Language { get; private init; } = "";
    public string Address { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>JSON of names and texts; emptied once the letter has left, since it may hold a way in.</summary>
    public string Values { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private init; }

    private Letter()
    {
    }

    internal Letter(LetterDraft draft, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (Key, Template, Language, Address, Name) = (draft.Key, draft.Template, draft.Language.Code, draft.Address, draft.Name);
        Values = JsonSerializer.Serialize(draft.Values);
        CreatedAt = clock.GetUtcNow();
    }

    internal static void Map(ModelBuilder model) => model.Entity<Letter>(entity =>
    {
        entity.ToTable("letters");
        entity.IsBookkeeping();
        entity.Property(letter => letter.Key).HasMaxLength(200);
        entity.Property(letter => letter.Template).HasMaxLength(60);
        entity.Property(letter => letter.Language).HasMaxLength(10);
        entity.Property(letter => letter.Address).HasMaxLength(254);
        entity.Property(letter => letter.Name).HasMaxLength(200);
        entity.HasIndex(letter => letter.Key).IsUnique();
    });
}
