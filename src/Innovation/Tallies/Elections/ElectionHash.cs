using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Talaia.Innovation.Tallies.Elections;

/// <summary>
/// A fingerprint of what was counted: SHA-256 (FIPS 180-4), in lower-case hexadecimal, of the election's canonical text. That text has the terms, then a line a candidate, ordered by name,
/// then a line for each different ballot with how many wrote it, ordered. So it does not depend on the file's name or kind of line endings, nor on the order of ballots, candidates or
/// equals within a ballot, nor on whether like ballots stand together; and it changes with any name, cost, term or vote. Titles and facts about voters (age, place, way of voting) are not counted and not covered.
/// </summary>
internal static class ElectionHash
{
    public static string Of(Election election)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"talaia-election 1;{election.Kind};{election.Seats.ToString(CultureInfo.InvariantCulture)};{Number(election.Budget)};{Number(election.Threshold)};{election.Longest?.ToString(CultureInfo.InvariantCulture)}");
        foreach (var candidate in election.Candidates.OrderBy(candidate => candidate.Name, StringComparer.Ordinal))
            Add(hash, $"candidate;{Quoted(candidate.Name)};{Number(candidate.Cost)}");
        var votes = election.Ballots
            .GroupBy(ballot => Canonical(election, ballot), ballot => ballot.Count, StringComparer.Ordinal)
            .OrderBy(alike => alike.Key, StringComparer.Ordinal);
        foreach (var alike in votes)
            Add(hash, $"ballot;{alike.Sum().ToString(CultureInfo.InvariantCulture)};{alike.Key}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Canonical(Election election, Ballot ballot)
    {
        var nth = 0;
        var levels = ballot.Levels.Select(level => string.Join(',', level
            .Select(candidate => (election.Candidates[candidate].Name, Points: ballot.Points?[nth++]))
            .OrderBy(named => named.Name, StringComparer.Ordinal)
            .Select(named => named.Points is { } points ? $"{Quoted(named.Name)}={Number(points)}" : Quoted(named.Name))));
        return string.Join('>', levels);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static void Add(IncrementalHash hash, string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
}
