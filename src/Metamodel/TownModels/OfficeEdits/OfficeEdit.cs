using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Metamodel.TownModels.OfficeEdits;

/// <summary>What the office wrote into a town's model on the town's behalf, and after which conversation. Never changed, but that the town has seen it.</summary>
internal sealed class OfficeEdit
{
    private const int MostWords = 1_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public Guid Id { get; private init; }
    public string Codi6 { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>With which service of the town hall, when and about what the office spoke.</summary>
    public string Note { get; private init; } = "";

    /// <summary>The pieces before and after, as JSON.</summary>
    public string Changes { get; private init; } = "";
    public DateTimeOffset? SeenAt { get; private set; }

    private OfficeEdit()
    {
    }

    /// <exception cref="RuleException">`conversation-missing`.</exception>
    public OfficeEdit(string codi6, IReadOnlyList<PieceChange> changes, string note, string by, TimeProvider clock)
    {
        if (string.IsNullOrWhiteSpace(note) || note.Length > MostWords)
            throw new RuleException("conversation-missing", $"What is changed on a town's behalf says after which conversation, in at most {MostWords} characters. Nothing was saved.");
        (Id, Codi6, By, At, Note) = (Ids.New(clock), codi6, by, clock.GetUtcNow(), note.Trim());
        Changes = JsonSerializer.Serialize(changes, Options);
    }

    public void See(TimeProvider clock) => SeenAt ??= clock.GetUtcNow();

    public OfficeEditRow Row => new(Id, By, At, Note, JsonSerializer.Deserialize<List<PieceChange>>(Changes, Options)!, SeenAt);

    internal static void Map(ModelBuilder model) => model.Entity<OfficeEdit>(entity =>
    {
        entity.ToTable("office_edits");
        entity.Ignore(edit => edit.Row);
        entity.Property(edit => edit.Codi6).HasMaxLength(6);
        entity.Property(edit => edit.By).HasMaxLength(200);
        entity.Property(edit => edit.Note).HasMaxLength(MostWords).IsPersonal();
        entity.HasIndex(edit => new { edit.Codi6, edit.At });
    });
}
