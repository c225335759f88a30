using System.Globalization;

namespace Talaia.Metamodel.Releases;

/// <summary>The number of a release, which follows from what it changes; noughts at the end are not written: `2`, `2.3`, `2.3.1`, `2.0.1`. Ordered in time.</summary>
internal readonly record struct ReleaseNumber(int Major, int Minor, int Patch)
{
    public static readonly ReleaseNumber First = new(1, 0, 0);

    public ReleaseNumber Next(ReleaseSize size) => size switch
    {
        ReleaseSize.Major => new(Major + 1, 0, 0),
        ReleaseSize.Minor => new(Major, Minor + 1, 0),
        _ => new(Major, Minor, Patch + 1),
    };

    /// <param name="text">As <see cref="ToString"/> writes it; null before the first release.</param>
    public static ReleaseNumber Parse(string? text)
    {
        var parts = (text ?? "0").Split('.').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
        return new(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
    }

    public override string ToString()
    {
        int[] parts = (Minor, Patch) switch { (_, > 0) => [Major, Minor, Patch], ( > 0, _) => [Major, Minor], _ => [Major] };
        return string.Join('.', parts.Select(part => part.ToString(CultureInfo.InvariantCulture)));
    }
}
