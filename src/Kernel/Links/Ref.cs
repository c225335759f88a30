namespace Talaia.Kernel.Links;

/// <summary>
/// Names one sheet of the platform: its kind (`element`, `trend`, `signal`, `wave`, `report`…) and its public key within that kind
/// (an element's code, a trend's slug, a period). Stable across releases; written as `kind:key`.
/// </summary>
public readonly record struct Ref(string Kind, string Key)
{
    public override string ToString() => $"{Kind}:{Key}";
}
