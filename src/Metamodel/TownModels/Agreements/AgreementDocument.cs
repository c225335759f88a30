using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>A piece as an agreement froze it.</summary>
/// <param name="Name">As the release of that day called it.</param>
/// <param name="Asked">When it was asked of the town; null where no rule asked for it and the town speaks of it all the same.</param>
/// <param name="Reason">Why it does not apply; empty in every other state.</param>
/// <param name="Objective">The short-term objective that was agreed; null where the piece is none.</param>
public sealed record AgreedPiece(string Code, LocalizedText Name, Asked? Asked, PieceState State, PiecePriority Priority, string Reason, Objective? Objective);

/// <summary>
/// What a town and the office agreed on a day: a document that no later change of rules, names or states touches. The town's own notes are not in it, and it
/// names no person: the parties are the town hall and the office.
/// </summary>
/// <param name="Population">Inhabitants, by which the rules were read.</param>
/// <param name="Maturity">The level that counted and where it came from; null where none was told.</param>
/// <param name="Release">Number of the release of the metamodel.</param>
public sealed record AgreementDocument(string Codi6, string Municipality, int Population, MaturityRow? Maturity, string Release, DateTimeOffset AgreedAt, IReadOnlyList<AgreedPiece> Pieces)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new LocalizedTextJson(), new JsonStringEnumConverter() },
    };

    [JsonIgnore]
    public IEnumerable<AgreedPiece> Objectives => Pieces.Where(piece => piece.Objective is not null).OrderBy(piece => piece.Objective!.Target).ThenBy(piece => piece.Code, StringComparer.Ordinal);

    public string Write() => JsonSerializer.Serialize(this, Options);

    public static AgreementDocument Read(string json) => JsonSerializer.Deserialize<AgreementDocument>(json, Options)!;

    /// <returns>SHA-256 of the document, 64 hexadecimal digits: who keeps it can show that it was not changed.</returns>
    public static string DigestOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
