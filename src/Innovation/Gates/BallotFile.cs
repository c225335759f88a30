using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Talaia.Innovation.Gates;

/// <summary>A ballot as it is published.</summary>
public sealed record PublishedBallot(string Receipt, IReadOnlyList<string> Approvals);

/// <summary>The ballots of a gate as a file that anybody can count again: `talaia ballot tally FILE --rule approval`.</summary>
public static class BallotFile
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    /// <summary>
    /// `{"candidates":[…],"ballots":[{"count":1,"ranking":[[…]]}],"seats"}`: all that a ballot approves of stands in its first place; a blank ballot has none.
    /// In the order of the receipts, which are not in the file.
    /// </summary>
    public static string Write(IReadOnlyList<string> candidates, IEnumerable<PublishedBallot> ballots, int seats) => JsonSerializer.Serialize(
        new
        {
            candidates,
            ballots = ballots.OrderBy(ballot => ballot.Receipt, StringComparer.Ordinal).Select(ballot => new
            {
                count = 1,
                ranking = ballot.Approvals.Count == 0 ? Array.Empty<IReadOnlyList<string>>() : [ballot.Approvals],
            }),
            seats,
        },
        Options);
}
