using System.Text.Json;
using System.Text.Json.Serialization;
using Talaia.Innovation.Tallies.Elections;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tallies.Files;

/// <summary>
/// The office's own form: `{"candidates":["A","B"],"ballots":[{"count":2,"ranking":[["A"],["B"]]}],"seats":1}`. Instead of `ranking` a ballot may have `approvals` (`["A","B"]`) or `points` (`{"A":3}`), all
/// ballots the same. `costs` (`{"A":1000}`) and `budget` make it a budget, `threshold` the least score. `count` is 1 where it is left out.
/// </summary>
public static class JsonBallots
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    internal static Election Read(Stream content, string file)
    {
        try
        {
            return Made(JsonSerializer.Deserialize<Shape>(content, Options), file);
        }
        catch (JsonException unreadable)
        {
            throw new InputException(new Problem("json", $"This is not JSON of ballots: {unreadable.Message}", new Where(file, (int?)unreadable.LineNumber + 1, (int?)unreadable.BytePositionInLine + 1)));
        }
    }

    /// <summary>Approval ballots in this form, as <see cref="ApprovalTally"/> counts them, so that anyone can repeat the count.</summary>
    public static byte[] Write(IReadOnlyCollection<string> candidates, IEnumerable<ApprovalBallot> ballots, int seats) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                candidates,
                ballots = ballots.GroupBy(ballot => string.Join('\n', ballot.Approvals.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
                    .OrderBy(alike => alike.Key, StringComparer.Ordinal)
                    .Select(alike => new { count = alike.Count(), approvals = alike.First().Approvals.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal) }),
                seats,
            },
            Options);

    private static Election Made(Shape? shape, string file)
    {
        var problems = new BallotProblems(file);
        if (shape?.Candidates is not { Count: > 0 } names || shape.Ballots is null)
            throw new InputException(new Problem("json", "JSON of ballots has \"candidates\" and \"ballots\".", new Where(file)));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!places.TryAdd(name, places.Count))
                problems.Wrong("duplicate-id", $"The candidate «{name}» stands twice.");
        }

        if (shape.Seats < 1)
            problems.Wrong("wrong-seats", "There is at least one seat.");
        foreach (var (name, cost) in shape.Costs ?? [])
        {
            if (!places.ContainsKey(name))
                problems.Wrong("unknown-candidate", $"«{name}» has a cost and is no candidate.");
            if (cost < 0)
                problems.Wrong("negative-cost", $"The cost of «{name}» is negative.");
        }

        if (shape.Budget < 0)
            problems.Wrong("negative-budget", "The budget is negative.");
        var kind = shape.Ballots.Exists(ballot => ballot?.Points is not null) ? VoteKind.Points
            : shape.Ballots.Exists(ballot => ballot?.Approvals is not null) ? VoteKind.Approval : VoteKind.Ranking;
        var ballots = shape.Ballots.Select((ballot, at) => BallotOf(ballot, at + 1, kind, places, problems)).ToList();
        problems.Stop();
        var candidates = names.ConvertAll(name => new Candidate(name, null, shape.Budget is null && shape.Costs is null ? null : shape.Costs?.GetValueOrDefault(name) ?? 0));
        return new Election(candidates, ballots, kind, shape.Seats, shape.Budget, shape.Threshold) { Warnings = problems.Warnings };
    }

    private static Ballot BallotOf(BallotShape? ballot, int number, VoteKind kind, Dictionary<string, int> places, BallotProblems problems)
    {
        var levels = kind switch
        {
            VoteKind.Points => ballot?.Points is { } given ? [[.. given.Keys]] : null,
            VoteKind.Approval => ballot?.Approvals is { } approved ? [approved] : null,
            _ => ballot?.Ranking,
        };
        if (ballot is null || levels is null || levels.Exists(level => level is null))
        {
            problems.Wrong("wrong-ballot", $"Ballot {number} has no {kind switch { VoteKind.Points => "points", VoteKind.Approval => "approvals", _ => "ranking" }}, as the others have.");
            return new Ballot(1, []);
        }

        if (ballot.Count < 1)
            problems.Wrong("wrong-count", $"Ballot {number} was written by {ballot.Count} voters.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in levels.SelectMany(level => level))
        {
            if (name is null || !places.ContainsKey(name))
                problems.Wrong("unknown-candidate", $"Ballot {number} names «{name}», who is no candidate.");
            else if (!seen.Add(name))
                problems.Wrong("named-twice", $"Ballot {number} names «{name}» twice.");
        }

        return new Ballot(
            ballot.Count,
            [.. levels.Where(level => level.Count > 0).Select(level => (IReadOnlyList<int>)[.. level.Select(name => places.GetValueOrDefault(name ?? ""))])],
            kind == VoteKind.Points ? [.. ballot.Points!.Values] : null);
    }

    private sealed record Shape(List<string>? Candidates, List<BallotShape?>? Ballots, Dictionary<string, decimal>? Costs, decimal? Budget, decimal? Threshold, int Seats = 1);

    private sealed record BallotShape(List<List<string>>? Ranking, List<string>? Approvals, Dictionary<string, decimal>? Points, long Count = 1);
}
