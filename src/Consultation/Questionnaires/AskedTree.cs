using Talaia.Metamodel.Elements;

namespace Talaia.Consultation.Questionnaires;

/// <summary>
/// Where the elements that a form names stand in the release of its wave. A form may be older than the release: an element that goes on in one other is that other; one that
/// ended, or was split, stays where it last stood.
/// </summary>
/// <param name="elements">The elements that are named and all above them, parents before children.</param>
/// <param name="carried">From the codes that a form uses to those of the release, where they differ.</param>
internal sealed class AskedTree(IReadOnlyList<ElementRow> elements, IReadOnlyDictionary<string, string> carried)
{
    private readonly Dictionary<string, ElementRow> _byCode = elements.ToDictionary(element => element.Code, StringComparer.Ordinal);

    public static AskedTree Empty { get; } = new([], new Dictionary<string, string>());

    /// <returns>The code of the element that is meant; null where no release ever had it.</returns>
    public string? CodeOf(string element) => carried.TryGetValue(element, out var code) ? code : _byCode.ContainsKey(element) ? element : null;

    /// <summary>These elements and all above them, parents before children.</summary>
    public IReadOnlyList<ElementRow> With(IReadOnlyCollection<string> codes)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            for (var at = code; at is not null && wanted.Add(at);)
                at = _byCode[at].ParentCode;
        }

        return [.. elements.Where(element => wanted.Contains(element.Code))];
    }
}
