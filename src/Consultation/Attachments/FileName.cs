using System.Globalization;
using System.Text;

namespace Talaia.Consultation.Attachments;

/// <summary>The name of a file as it is kept: no folders, nothing that a disk or a page could take for something else.</summary>
internal static class FileName
{
    public const int Longest = 120;

    /// <param name="given">As the browser sent it.</param>
    /// <returns>Never empty; its extension in lower case.</returns>
    public static string Of(string given)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        // Marks that turn the direction of writing make «fdp.exe» of «exe.pdf».
        var plain = new string([.. last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format).Select(c => ":*?\"<>|".Contains(c, StringComparison.Ordinal) ? '-' : c)]).Trim(' ', '.');
        var extension = Path.GetExtension(plain).ToLowerInvariant();
        var stem = plain[..(plain.Length - extension.Length)].Trim(' ', '.');
        if (stem.Length > Longest - extension.Length - 5)
            stem = stem[..(Longest - extension.Length - 5)];
        return (stem.Length == 0 ? "fitxer" : stem) + (extension.Length > 12 ? "" : extension);
    }

    /// <summary>The first of «name.pdf», «name-2.pdf»… that is free.</summary>
    public static string Free(string name, IReadOnlySet<string> taken)
    {
        var free = name;
        for (var i = 2; taken.Contains(free); i++)
            free = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}");
        return free;
    }
}
