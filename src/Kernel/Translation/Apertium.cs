using Talaia.Kernel.Languages;

namespace Talaia.Kernel.Translation;

/// <summary>
/// Machine translation by Apertium (GPL, Debian packages `apertium`, `apertium-spa-cat`, `apertium-eng-cat`, `apertium-oc-ca`), a program of its own that is
/// asked by process; nothing leaves the machine. Where it is not on the machine, nothing can be translated and nothing is offered.
/// </summary>
/// <param name="program">The program's whole path; null where there is none.</param>
public sealed class Apertium(string? program) : IDisposable
{
    /// <summary>Longer texts are not a sheet's texts.</summary>
    public const int Longest = 10_000;

    /// <summary>Modes by their names of the package's older and newer releases; Aranese is a variety of Occitan.</summary>
    private static readonly (string From, string To, string Mode)[] Known =
    [
        ("ca", "es", "cat-spa"), ("es", "ca", "spa-cat"), ("ca", "en", "cat-eng"), ("en", "ca", "eng-cat"),
        ("ca", "oc", "ca-oc_aran"), ("ca", "oc", "cat-oci_aran"), ("oc", "ca", "oc_aran-ca"), ("oc", "ca", "oci_aran-cat"),
    ];

    private readonly SemaphoreSlim _atOnce = new(2);
    private Task<IReadOnlyDictionary<(string, string), string>>? _modes;

    /// <summary>The program of this name in the first folder of the path that holds it.</summary>
    /// <param name="path">Folders as in the environment's `PATH`.</param>
    public static Apertium OnPath(string? path) => new((path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "apertium")).FirstOrDefault(File.Exists));

    /// <summary>Pairs of codes of languages that are installed.</summary>
    public async Task<IReadOnlyCollection<(string From, string To)>> PairsAsync() => [.. (await ModesAsync()).Keys];

    /// <returns>
    /// The text in the other language, its words of no dictionary as they stood; null where the pair is not installed, the text is too long, or the program
    /// fails or does not answer in time.
    /// </returns>
    public async Task<string?> TranslateAsync(string text, Language from, Language to, CancellationToken cancel = default)
    {
        if (text.Length > Longest || !(await ModesAsync()).TryGetValue((from.Code, to.Code), out var mode))
            return null;
        await _atOnce.WaitAsync(cancel);
        try
        {
            // -u: no star before words that it does not know. The format txt keeps every sign that means something to Apertium itself.
            return (await AskProgram.RunAsync(program!, ["-u", "-f", "txt", mode], text, cancel))?.Trim() is { Length: > 0 } translated ? translated : null;
        }
        finally
        {
            _atOnce.Release();
        }
    }

    public void Dispose() => _atOnce.Dispose();

    private Task<IReadOnlyDictionary<(string, string), string>> ModesAsync() => _modes ??= ListModesAsync();

    private async Task<IReadOnlyDictionary<(string, string), string>> ListModesAsync()
    {
        var listed = program is null ? null : await AskProgram.RunAsync(program, ["-l"], "", CancellationToken.None);
        var modes = (listed ?? "").Split('\n', StringSplitOptions.TrimEntries).ToHashSet();
        return Known.Where(known => modes.Contains(known.Mode)).DistinctBy(known => (known.From, known.To)).ToDictionary(known => (known.From, known.To), known => known.Mode);
    }
}
