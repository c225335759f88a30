using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Bench.Answering.Load;

/// <summary>What the database holds of what was acknowledged, read past the program.</summary>
/// <param name="Lost">Acknowledged saves of which there is no record.</param>
/// <param name="Doubled">Saves recorded more than once, and records of saves that nobody made.</param>
/// <param name="Clashes">Answers that stood against another at some time.</param>
/// <param name="Missing">Answers that are neither in a record of what was taken nor in one of what clashed; and questions whose answer in the end is nobody's.</param>
/// <param name="Sent">Towns whose newest answers are sent.</param>
internal sealed record WhatIsKept(int Lost, int Doubled, int Clashes, int Missing, int Sent)
{
    public static async Task<WhatIsKept> OfAsync(TalaiaDb db, string wave, WhatWasSaid said)
    {
        var known = said.Saves.Select(save => (save.Town, save.Key)).ToHashSet();
        var records = await ReadAsync(db, "SELECT r.codi6, e.idempotency_key, e.changes, e.asked FROM answer_events e JOIN responses r ON r.id = e.response_id JOIN waves w ON w.id = r.wave_id WHERE w.key = @wave", wave);
        var responses = await ReadAsync(db, "SELECT r.codi6, r.answers, CASE WHEN r.sent_revision = r.revision THEN 'sent' ELSE '' END, NULL FROM responses r JOIN waves w ON w.id = r.wave_id WHERE w.key = @wave", wave);
        var byKey = records.Where(record => !record[1]!.StartsWith("settle/", StringComparison.Ordinal)).ToLookup(record => (record[0]!, record[1]!));
        var clashes = said.Saves.Sum(save => byKey[(save.Town, save.Key)].Sum(record => Clashed(record)));
        var missing = said.Saves.Sum(save => save.Answers.Count(answer => !byKey[(save.Town, save.Key)].Any(record => Holds(record[3] ?? record[2]!, answer.Key, answer.Value))));
        foreach (var town in said.Saves.GroupBy(save => save.Town))
        {
            var now = responses.Single(response => response[0] == town.Key)[1]!;
            missing += town.SelectMany(save => save.Answers).GroupBy(answer => answer.Key).Count(path => !path.Any(answer => Holds(now, path.Key, answer.Value)));
        }

        return new WhatIsKept(
            known.Count(save => !byKey.Contains(save)), byKey.Sum(record => record.Count() - 1) + byKey.Count(record => !known.Contains(record.Key)),
            clashes, missing, responses.Count(response => response[2] == "sent"));
    }

    /// <summary>What was asked for and not taken.</summary>
    private static int Clashed(string?[] record) => record[3] is { } wanted ? Paths(wanted).Except(Paths(record[2]!)).Count() : 0;

    private static IEnumerable<string> Paths(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(answer => answer.Name)];
    }

    private static bool Holds(string json, string path, IReadOnlyList<string> parts)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(path, out var value)
            && (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(part => part.GetString()!).SequenceEqual(parts) : parts is [var one] && value.GetString() == one);
    }

    private static async Task<List<string?[]>> ReadAsync(TalaiaDb db, string sql, string wave)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@wave", wave);
        command.Parameters.Add(parameter);
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var rows = new List<string?[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, 4).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]);
        return rows;
    }
}
