using System.Buffers;
using System.Text;
using System.Text.Json;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Needs;

/// <summary>What one response says of each scope, in the questionnaire's order of scopes.</summary>
/// <param name="Values">Score 0–100 (see <see cref="NeedScore"/>), NaN without one.</param>
/// <param name="Lacks">A bit for each code of <see cref="Choices.OfMissing"/>, 0 when not answered.</param>
internal sealed record NeedSheet(double[] Values, int[] Lacks);

/// <summary>Reads answer documents in one pass over their bytes: no row and no object for an answer.</summary>
internal sealed class NeedReader
{
    private const int LongestPath = 200;

    private static readonly byte[][] LackCodes = [.. Choices.OfMissing.Select(Encoding.UTF8.GetBytes)];

    private readonly int _scopes;
    private readonly Dictionary<string, (int Scope, char Asks)>.AlternateLookup<ReadOnlySpan<char>> _paths;

    public NeedReader(Questionnaire questionnaire)
    {
        _scopes = questionnaire.Scopes.Count;
        var paths = new Dictionary<string, (int, char)>(StringComparer.Ordinal);
        foreach (var (place, scope) in questionnaire.Scopes.Index())
        {
            paths[scope.SeriousnessPath] = (place, 's');
            paths[scope.UrgencyPath] = (place, 'u');
            paths[scope.MissingPath] = (place, 'm');
        }

        _paths = paths.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public NeedSheet Read(string document)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(document.Length));
        try
        {
            return Read(new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(document, bytes))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private NeedSheet Read(Utf8JsonReader json)
    {
        var seriousness = new int?[_scopes];
        var urgency = new int?[_scopes];
        var lacks = new int[_scopes];
        Span<char> path = stackalloc char[LongestPath];
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isAsked = _paths.TryGetValue(path[..Length(json, path)], out var asked);
            json.Read();
            switch (isAsked ? asked.Asks : ' ')
            {
                case 's':
                    seriousness[asked.Scope] = Step(json);
                    break;
                case 'u':
                    urgency[asked.Scope] = Step(json);
                    break;
                case 'm':
                    lacks[asked.Scope] = Lacks(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        var values = new double[_scopes];
        for (var scope = 0; scope < _scopes; scope++)
            values[scope] = NeedScore.Of(seriousness[scope], urgency[scope]) ?? double.NaN;
        return new NeedSheet(values, lacks);
    }

    /// <summary>Copies the name into the buffer; one too long to be a path of the questionnaire is taken as empty.</summary>
    private static int Length(Utf8JsonReader json, Span<char> path) => json.ValueSpan.Length <= path.Length ? json.CopyString(path) : 0;

    private static int? Step(Utf8JsonReader json) => json.ValueSpan is [>= (byte)'0' and <= (byte)'3'] ? json.ValueSpan[0] - '0' : null;

    private static int Lacks(ref Utf8JsonReader json)
    {
        var bits = 0;
        if (json.TokenType != JsonTokenType.StartArray)
            return bits;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            for (var code = 0; code < LackCodes.Length; code++)
                bits |= json.ValueTextEquals(LackCodes[code]) ? 1 << code : 0;
        }

        return bits;
    }
}
