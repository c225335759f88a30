using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Web.Loop;

/// <summary>Names sheets of any kind, asking the room of each.</summary>
internal sealed class NameSheets(IEnumerable<ISheetNames> names)
{
    /// <param name="drafts">Whether the reader may also see what is not published.</param>
    /// <returns>Those that exist and that the reader may see.</returns>
    public async Task<Dictionary<Ref, LocalizedText>> OfAsync(IReadOnlyCollection<Ref> things, bool drafts, CancellationToken cancel = default)
    {
        var named = new Dictionary<Ref, LocalizedText>();
        foreach (var kind in things.Distinct().GroupBy(thing => thing.Kind))
        {
            if (names.FirstOrDefault(known => known.Kind == kind.Key) is not { } namer)
                continue;
            foreach (var (key, name) in await namer.OfAsync([.. kind.Select(thing => thing.Key)], drafts, cancel))
                named[new Ref(kind.Key, key)] = name;
        }

        return named;
    }
}
