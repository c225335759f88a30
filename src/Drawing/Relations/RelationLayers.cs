namespace Talaia.Drawing;

/// <summary>Sets things of a drawing of relations in layers: what leads to the centre before it, where it leads after it.</summary>
internal static class RelationLayers
{
    private const int Sweeps = 8;

    /// <summary>
    /// Layers by breadth-first search from the centre: along an edge one layer further, against it one back. Inside a layer things are ordered by the barycentre of
    /// their neighbours, swept to and fro, of which the order with the fewest crossings is kept (Sugiyama, Tagawa and Toda, "Methods for visual
    /// understanding of hierarchical system structures", IEEE Trans. SMC 11(2), 1981). Equal ones stay as they were given.
    /// </summary>
    /// <returns>From the first layer to the last, each with the keys of its things; a thing that nothing ties to the centre stands in the last.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string centre, IReadOnlyList<string> keys, IReadOnlyList<RelationEdge> edges)
    {
        var layerOf = LayerOf(centre, edges);
        var last = layerOf.Values.Max();
        var layers = keys.GroupBy(key => layerOf.GetValueOrDefault(key, last)).OrderBy(group => group.Key).Select(group => group.ToList()).ToList();
        var best = layers.Select(layer => layer.ToList()).ToList();
        var fewest = Crossings(best, edges);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var order = Enumerable.Range(1, layers.Count - 1);
            foreach (var i in sweep % 2 == 0 ? order : order.Select(i => layers.Count - 1 - i))
                Sort(layers[i], layers[sweep % 2 == 0 ? i - 1 : i + 1], edges);
            if (Crossings(layers, edges) is var crossings && crossings >= fewest)
                continue;
            (fewest, best) = (crossings, layers.Select(layer => layer.ToList()).ToList());
        }

        return best;
    }

    private static Dictionary<string, int> LayerOf(string centre, IReadOnlyList<RelationEdge> edges)
    {
        var layers = new Dictionary<string, int>(StringComparer.Ordinal) { [centre] = 0 };
        var reached = new Queue<string>([centre]);
        while (reached.TryDequeue(out var key))
        {
            foreach (var edge in edges)
            {
                var (next, step) = edge.From == key ? (edge.To, 1) : edge.To == key ? (edge.From, -1) : (key, 0);
                if (layers.TryAdd(next, layers[key] + step))
                    reached.Enqueue(next);
            }
        }

        return layers;
    }

    private static void Sort(List<string> layer, List<string> beside, IReadOnlyList<RelationEdge> edges)
    {
        var places = beside.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var centres = layer.Index().ToDictionary(pair => pair.Item, pair =>
            edges.Where(edge => edge.From == pair.Item || edge.To == pair.Item)
                .Select(edge => edge.From == pair.Item ? edge.To : edge.From).Where(places.ContainsKey).Select(key => (double)places[key]).DefaultIfEmpty(pair.Index).Average());
        var sorted = layer.OrderBy(key => centres[key]).ToList();
        layer.Clear();
        layer.AddRange(sorted);
    }

    /// <summary>Pairs of edges between neighbouring layers that cross.</summary>
    internal static int Crossings(IReadOnlyList<IReadOnlyList<string>> layers, IReadOnlyList<RelationEdge> edges)
    {
        var places = layers.SelectMany((layer, l) => layer.Select((key, i) => (key, l, i))).ToDictionary(place => place.key, place => (place.l, place.i));
        var lines = edges.Where(edge => places.ContainsKey(edge.From) && places.ContainsKey(edge.To))
            .Select(edge => (From: places[edge.From], To: places[edge.To])).Where(line => Math.Abs(line.From.l - line.To.l) == 1)
            .Select(line => line.From.l < line.To.l ? line : (From: line.To, To: line.From)).ToList();
        var count = 0;
        for (var a = 0; a < lines.Count; a++)
        {
            for (var b = a + 1; b < lines.Count; b++)
            {
                if (lines[a].From.l == lines[b].From.l && (lines[a].From.i - lines[b].From.i) * (lines[a].To.i - lines[b].To.i) < 0)
                    count++;
            }
        }

        return count;
    }
}
