using System.Globalization;

namespace Talaia.Metamodel.Releases;

/// <summary>
/// The number of a release, written `2` or `2.3`: an import makes the next whole number, an accepted proposal the next part of the present one. Ordered in time.
/// </summary>
internal readonly record struct ReleaseNumber(int Major, int Minor)
{
    public ReleaseNumber NextImport => new(Major + 1, 0);

    public ReleaseNumber NextChange => new(Major, Minor + 1);

    /// <param name="text">As <see cref="ToString"/> writes it; null before the first release.</param>
    public static ReleaseNumber Parse(string? text)
    {
        var parts = (text ?? "0").Split('.', 2);
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public override string ToString() =>
        Minor == 0 ? Major.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
