namespace Talaia.Conference.Schedules;

/// <summary>Things by name, each once, in the order first met; the first that was said of it stands.</summary>
internal sealed class NameList<T>(Func<T, string> name)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<T> _items = [];

    public IReadOnlyList<T> Items => _items;

    public void Add(T item)
    {
        if (_known.Add(name(item)))
            _items.Add(item);
    }
}
