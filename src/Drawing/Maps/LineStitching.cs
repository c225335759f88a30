namespace Talaia.Drawing;

/// <summary>Joins lines that meet end to end, so that a net of borders needs few starts.</summary>
internal static class LineStitching
{
    /// <summary>The same lines in fewer pieces; each line is walked once, forwards or backwards.</summary>
    public static IReadOnlyList<List<GridPoint>> Stitch(IEnumerable<List<GridPoint>> lines)
    {
        List<GridPoint>[] all = [.. lines];
        var byEnd = all.SelectMany((line, i) => new[] { (End: line[0], Line: i), (End: line[^1], Line: i) }).ToLookup(end => end.End, end => end.Line);
        var used = new bool[all.Length];
        var stitched = new List<List<GridPoint>>();
        for (var i = 0; i < all.Length; i++)
        {
            if (used[i])
                continue;
            used[i] = true;
            var chain = new List<GridPoint>(all[i]);
            Extend(chain);
            chain.Reverse();
            Extend(chain);
            stitched.Add(chain);
        }

        return stitched;

        void Extend(List<GridPoint> chain)
        {
            while (byEnd[chain[^1]].FirstOrDefault(line => !used[line], -1) is var next and not -1)
            {
                used[next] = true;
                var line = all[next];
                chain.AddRange(line[0] == chain[^1] ? line.Skip(1) : line.AsEnumerable().Reverse().Skip(1));
            }
        }
    }
}
