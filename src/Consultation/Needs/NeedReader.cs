using System.Buffers;
using System.Text;
using System.Text.Json;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;

namespace Talaia.Consultation.Needs;

/// <summary>What one response says of each need that is asked about, in the order of <see cref="Questionnaire.Needs"/>.</summary>
/// <param name="Values">Score 0–100 (see <see cref="NeedScore"/>), NaN without one.</param>
/// <param name="Lacks">A bit for each code of <see cref="Choices.OfMissing"/>, 0 when not answered.</param>
internal sealed record NeedSheet(double[] Values, int[] Lacks);

/// <summary>
/// Reads answer documents in one pass over their bytes: no row and no object for an answer. Only where a form may hide what is asked about needs is it filled first, so that
/// hidden answers do not count.
/// </summary>
internal sealed class NeedReader
{
    /// <summary>Bytes of a path that the stack has room for; a form may have longer ones.</summary>
    private const int UsualPath = 256;

    private static readonly byte[][] LackCodes = [.. Choices.OfMissing.Select(Encoding.UTF8.GetBytes)];

    private readonly Questionnaire _questionnaire;
    private readonly bool _mayHide;
    private readonly int _needs;
    private readonly int _longest;
    private readonly Dictionary<string, (int Need, char Asks)>.AlternateLookup<ReadOnlySpan<char>> _paths;

    public NeedReader(Questionnaire questionnaire)
    {
        _questionnaire = questionnaire;
        _needs = questionnaire.Needs.Count;
        _mayHide = CountedAnswers.MayDiffer(questionnaire.Form, questionnaire.Needs.SelectMany(need => need.Paths));
        var paths = new Dictionary<string, (int, char)>(StringComparer.Ordinal);
        foreach (var (place, need) in questionnaire.Needs.Index())
        {
            foreach (var (path, asks) in new[] { (need.Seriousness, 's'), (need.Urgency, 'u'), (need.Missing, 'm') })
            {
                if (path is not null)
                    paths[path] = (place, asks);
            }
        }

        _longest = paths.Keys.Select(Encoding.UTF8.GetByteCount).Append(UsualPath).Max();
        _paths = paths.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="savedAt">When it was saved last.</param>
    public NeedSheet Read(string document, DateTimeOffset savedAt) =>
        Read(_mayHide ? AnswerDocument.Write(CountedAnswers.Of(_questionnaire, document, savedAt)!) : document);

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
        var seriousness = new int?[_needs];
        var urgency = new int?[_needs];
        var lacks = new int[_needs];
        Span<char> path = _longest == UsualPath ? stackalloc char[UsualPath] : new char[_longest];
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isAsked = _paths.TryGetValue(path[..Length(json, path)], out var asked);
            json.Read();
            switch (isAsked ? asked.Asks : ' ')
            {
                case 's':
                    seriousness[asked.Need] = Step(json);
                    break;
                case 'u':
                    urgency[asked.Need] = Step(json);
                    break;
                case 'm':
                    lacks[asked.Need] = Lacks(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        var values = new double[_needs];
        for (var need = 0; need < _needs; need++)
            values[need] = NeedScore.Of(seriousness[need], urgency[need]) ?? double.NaN;
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
