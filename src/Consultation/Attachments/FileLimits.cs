namespace Talaia.Consultation.Attachments;

/// <summary>Which files the office takes as answers.</summary>
/// <param name="MostBytes">Of one file.</param>
public sealed record FileLimits(int MostBytes, IReadOnlyList<FileKind> Kinds)
{
    /// <summary>The settings' names.</summary>
    public const string BytesSetting = "Consultation:Files:MostBytes";
    public const string KindsSetting = "Consultation:Files:Kinds";

    /// <summary>So many files of one response are kept.</summary>
    public const int MostFiles = 200;

    private const int UsualBytes = 10 * 1024 * 1024;
    private const int LargestBytes = 50 * 1024 * 1024;

    /// <param name="kinds">Names of kinds with commas between; null or empty for all.</param>
    /// <exception cref="InvalidOperationException">A setting that says nothing.</exception>
    public static FileLimits Of(string? bytes, string? kinds)
    {
        if (string.IsNullOrWhiteSpace(bytes))
            bytes = $"{UsualBytes}";
        if (!int.TryParse(bytes, System.Globalization.CultureInfo.InvariantCulture, out var most) || most is < 1 or > LargestBytes)
            throw new InvalidOperationException($"{BytesSetting} is a number of bytes up to {LargestBytes}.");
        var wanted = (kinds ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.FirstOrDefault(name => FileKind.All.All(kind => kind.Name != name)) is { } unknown)
            throw new InvalidOperationException($"{KindsSetting} names {string.Join(", ", FileKind.All.Select(kind => kind.Name))}; «{unknown}» is none of them.");
        return new FileLimits(most, wanted.Length == 0 ? FileKind.All : [.. FileKind.All.Where(kind => wanted.Contains(kind.Name))]);
    }

    /// <summary>The extensions of what is taken, for the browser's own dialogue.</summary>
    public IEnumerable<string> Extensions(bool onlyImages) => Kinds.Where(kind => kind.IsImage || !onlyImages).SelectMany(kind => kind.Extensions);
}
