namespace Talaia.Foresight.Feeds;

/// <summary>
/// An element of a feed. <see cref="Name"/> is the local name in lower case, with the customary prefix of its vocabulary and an underscore
/// in front where it is none of the feed formats' own (`title`, `dc_date`, `content_encoded`); attributes likewise (`href`, `rdf:about`).
/// </summary>
internal sealed class FeedNode(string name, string local, string space, int depth, Dictionary<string, string> attributes, string? baseAddress)
{
    public string Name { get; } = name;

    /// <summary>The name without prefix, in lower case.</summary>
    public string Local { get; } = local;

    /// <summary>The address of the namespace, empty where there is none.</summary>
    public string Space { get; } = space;

    public int Depth { get; } = depth;

    public IReadOnlyDictionary<string, string> Attributes { get; } = attributes;

    /// <summary>What relative addresses in here are relative to.</summary>
    public string? Base { get; } = baseAddress;

    /// <summary>Child elements (<see cref="FeedNode"/>) and decoded texts (<see cref="string"/>) in order.</summary>
    public List<object> Children { get; } = [];

    public IEnumerable<FeedNode> Elements => Children.OfType<FeedNode>();

    /// <summary>The text directly inside, trimmed.</summary>
    public string OwnText => string.Concat(Children.OfType<string>()).Trim();

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}
