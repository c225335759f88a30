using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.TownModels.Imports;

/// <summary>What an import of rules or of levels found, so that it can be undone; never changed.</summary>
internal sealed class TownImport
{
    public const string Rules = "rules";
    public const string Maturity = "maturity";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new LocalizedTextJson(), new JsonStringEnumConverter() },
    };

    public Guid Id { get; private init; }
    public string Kind { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>What stood before, as JSON.</summary>
    public string Before { get; private init; } = "";

    /// <summary>SHA-256 of what it left: where something else stands by now, undoing would undo that too.</summary>
    public string Left { get; private init; } = "";

    private TownImport()
    {
    }

    public static TownImport Of<T>(string kind, T before, T after, string by, TimeProvider clock) => new()
    {
        Id = Ids.New(clock),
        Kind = kind,
        By = by,
        At = clock.GetUtcNow(),
        Before = JsonSerializer.Serialize(before, Options),
        Left = DigestOf(after),
    };

    public T ReadBefore<T>() => JsonSerializer.Deserialize<T>(Before, Options)!;

    public static string DigestOf<T>(T state) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(state, Options))));

    /// <summary>The latest of a kind; null where there was none.</summary>
    public static Task<TownImport?> LatestAsync(TalaiaDb db, string kind, CancellationToken cancel) =>
        db.Set<TownImport>().AsNoTracking().Where(import => import.Kind == kind).OrderByDescending(import => import.At).ThenByDescending(import => import.Id).FirstOrDefaultAsync(cancel);

    internal static void Map(ModelBuilder model) => model.Entity<TownImport>(entity =>
    {
        entity.ToTable("town_imports");
        entity.Property(import => import.Kind).HasMaxLength(20);
        entity.Property(import => import.By).HasMaxLength(200);
        entity.Property(import => import.Left).HasMaxLength(64);
        entity.HasIndex(import => new { import.Kind, import.At });
    });
}
