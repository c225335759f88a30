using System.Text;

namespace Talaia.Consultation.Forms.Media;

/// <summary>
/// The name by which a form asks for a file and by which the file comes: without folders, composed (NFC), without what nobody sees. Other than the names of answers it keeps pictographs,
/// since the form's cell has them too.
/// </summary>
internal static class MediaName
{
    public const int Longest = 200;

    /// <returns>Empty where nothing is left of it.</returns>
    public static string Of(string given)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var seen = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && !Turns(rune.Value) && !(rune.Value < 128 && ":*?\"<>|".Contains((char)rune.Value, StringComparison.Ordinal)))
                seen.Append(rune.ToString());
        }

        return seen.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
    }

    /// <summary>The first of «name.png», «name-2.png»… that nothing else has.</summary>
    public static string Free(string name, Func<string, bool> isTaken)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var free = name;
        for (var i = 2; isTaken(free); i++)
            free = FormattableString.Invariant($"{stem}-{i}{extension}");
        return free;
    }

    /// <summary>Marks that turn the direction of writing make «gnp.exe» of «exe.png».</summary>
    private static bool Turns(int value) => value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFD;
}
