using System.Text;
using System.Text.Json;
using Talaia.Foresight.Corpora;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Signals;

/// <summary>
/// Reads bibliographic records: JSON Lines `{"id","title","publisher","date","url","lang"?,"kind","keywords":[…],"seen"?}`. They hold facts about works, no text
/// of them. All or nothing: every bad line is named.
/// </summary>
public static class ReadRecords
{
    /// <exception cref="InputException">Some line is no record, or two share an id; it carries the lines.</exception>
    public static IReadOnlyList<IncomingDocument> Of(Stream file, string? name = null)
    {
        var (records, problems, ids) = (new List<IncomingDocument>(), new List<Problem>(), new Dictionary<string, int>(StringComparer.Ordinal));
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        for (var number = 1; problems.Count < InputException.Most && Line(reader, name, number) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var where = new Where(name, number);
            var (record, problem) = Record(line, where);
            problem ??= record!.Problem();
            if (problem is null && !ids.TryAdd(record!.Id, number))
                problem = new("record-repeated", $"the id «{record.Id}» stands on line {ids[record.Id]} already.", where);
            if (problem is null)
                records.Add(record!);
            else
                problems.Add(problem);
        }

        return problems.Count == 0 ? records : throw new InputException(problems);
    }

    private static string? Line(StreamReader reader, string? name, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw new InputException(new Problem("record-utf8", "the file is not valid UTF-8 from about here on.", new Where(name, number)));
        }
    }

    private static (IncomingDocument?, Problem?) Record(string line, Where where)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            string? Text(string field) => record.TryGetProperty(field, out var value) ? value.GetString() : null;
            if (!PartialDate.TryParse(Text("date"), out var date))
                return (null, new("record-date", "«date» must be YYYY, YYYY-MM or YYYY-MM-DD.", where));
            var keywords = record.TryGetProperty("keywords", out var list) ? list.EnumerateArray().Select(word => word.GetString() ?? "").Where(word => word.Length > 0).ToList() : [];
            return (new(Text("id") ?? "", Text("title") ?? "", date, null, Text("publisher"), Text("url"), Text("lang"), Text("kind"), keywords, null, where), null);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return (null, new("record-json", "the line is not a JSON object of texts, with «keywords» as a list.", where));
        }
    }
}
