using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Metamodel.TownModels.Roadmaps;

/// <summary>In what order a town puts its missing pieces in place.</summary>
public static class Roadmap
{
    /// <summary>
    /// A topological order (Kahn, «Topological sorting of large networks», CACM 5(11), 1962) over what is required: of the pieces whose requirements are done
    /// or stand before, the one of the highest priority comes next, then of the lowest level of maturity, then by code. A requirement is as urgent as the most
    /// urgent piece that waits for it, or it would hold it up.
    /// </summary>
    /// <param name="pieces">All pieces of the release, each once.</param>
    /// <returns>
    /// Every wanted piece and whatever those need that is not done, each once and after all that it requires. Requirements that go in a circle, which only an
    /// import can bring, are broken at that piece of the circle whose turn is first; its step says so.
    /// </returns>
    public static List<RoadmapStep> Of(IReadOnlyList<RoadmapPiece> pieces)
    {
        var byCode = pieces.ToDictionary(piece => piece.Code);
        List<string> Needed(RoadmapPiece piece) => [.. piece.Requires.Where(code => code != piece.Code && byCode.TryGetValue(code, out var required) && !required.IsDone).Distinct()];
        var urgency = Urgencies(pieces, byCode, Needed);
        var waiting = urgency.Keys.ToDictionary(code => code, code => Needed(byCode[code]).ToHashSet());
        var followers = waiting.SelectMany(entry => entry.Value.Select(required => (required, entry.Key))).ToLookup(pair => pair.required, pair => pair.Key);
        var ready = new SortedSet<(PiecePriority, int, string)>(Comparer<(PiecePriority Priority, int Maturity, string Code)>.Create(
            (a, b) => (a.Priority, a.Maturity).CompareTo((b.Priority, b.Maturity)) is var first and not 0 ? first : string.CompareOrdinal(a.Code, b.Code)));
        (PiecePriority, int, string) Turn(string code) => (urgency[code], byCode[code].Maturity, code);
        ready.UnionWith(waiting.Where(entry => entry.Value.Count == 0).Select(entry => Turn(entry.Key)));
        var steps = new List<RoadmapStep>();
        var left = waiting.Keys.ToHashSet();
        while (left.Count > 0)
        {
            var code = ready.Count > 0 ? ready.Min.Item3 : Circle(left, waiting).MinBy(Turn)!;
            ready.Remove(Turn(code));
            left.Remove(code);
            var needed = Needed(byCode[code]);
            steps.Add(new RoadmapStep(code, !byCode[code].IsWanted, needed.FindAll(required => !left.Contains(required)), needed.FindAll(left.Contains)));
            foreach (var follower in followers[code].Where(left.Contains))
            {
                if (waiting[follower].Remove(code) && waiting[follower].Count == 0)
                    ready.Add(Turn(follower));
            }
        }

        return steps;
    }

    // Where nothing is ready each piece left waits for another: from one to the next the way comes back to where it was. The first by code begins it, always the same.
    private static List<string> Circle(HashSet<string> left, Dictionary<string, HashSet<string>> waiting)
    {
        var way = new List<string> { left.Min(StringComparer.Ordinal)! };
        while (true)
        {
            var next = waiting[way[^1]].Where(left.Contains).Min(StringComparer.Ordinal)!;
            if (way.IndexOf(next) is >= 0 and var first)
                return way[first..];
            way.Add(next);
        }
    }

    // The wanted pieces and all that they need, each with the highest priority of what waits for it.
    private static Dictionary<string, PiecePriority> Urgencies(IReadOnlyList<RoadmapPiece> pieces, Dictionary<string, RoadmapPiece> byCode, Func<RoadmapPiece, List<string>> needed)
    {
        var urgency = new Dictionary<string, PiecePriority>(StringComparer.Ordinal);
        var open = new Stack<(string Code, PiecePriority Priority)>(pieces.Where(piece => piece is { IsWanted: true, IsDone: false }).Select(piece => (piece.Code, piece.Priority)));
        while (open.TryPop(out var next))
        {
            if (urgency.TryGetValue(next.Code, out var known) && known <= next.Priority)
                continue;
            urgency[next.Code] = next.Priority;
            foreach (var required in needed(byCode[next.Code]))
                open.Push((required, next.Priority));
        }

        return urgency;
    }
}
