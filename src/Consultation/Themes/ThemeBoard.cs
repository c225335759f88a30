using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Analysis.Themes;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Themes;

/// <summary>The themes of the answers to one question of a wave, as they were grouped and as the office has changed them. Which answers, not what they say.</summary>
internal sealed class ThemeBoard
{
    public const int LongestPath = 500;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new LocalizedTextJson() } };

    public Guid Id { get; private init; }
    public Guid WaveId { get; private init; }
    public string Question { get; private init; } = "";

    /// <summary>The themes as JSON, the greatest first.</summary>
    public string Document { get; private set; } = "[]";

    /// <summary>Grows with every change, so that nobody writes over what they have not seen.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset GroupedAt { get; private set; }

    private ThemeBoard()
    {
    }

    public ThemeBoard(Guid wave, string question, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (WaveId, Question) = (wave, question);
    }

    public IReadOnlyList<Theme> Themes => JsonSerializer.Deserialize<List<Theme>>(Document, Options)!;

    public void Group(IReadOnlyList<Theme> themes, TimeProvider clock)
    {
        GroupedAt = clock.GetUtcNow();
        Change(themes);
    }

    public void Change(IReadOnlyList<Theme> themes)
    {
        Document = JsonSerializer.Serialize(themes, Options);
        Revision++;
    }

    internal static void Map(ModelBuilder model) => model.Entity<ThemeBoard>(entity =>
    {
        entity.ToTable("theme_boards");
        entity.HasOne<Wave>().WithMany().HasForeignKey(board => board.WaveId);
        entity.HasIndex(board => new { board.WaveId, board.Question }).IsUnique();
        entity.Property(board => board.Question).HasMaxLength(LongestPath);
        entity.Property(board => board.Revision).IsConcurrencyToken();
        entity.Ignore(board => board.Themes);
    });
}
