using Talaia.Consultation.Forms.Media;

namespace Talaia.Web.Questionnaires;

/// <summary>A file of a form where a page shows it.</summary>
public sealed record ShownFile(string Name, string Address, MediaFile File)
{
    /// <summary>The width and height of a picture that has room in a box of this size: never larger than it is, so that the page knows its place before it comes.</summary>
    public (int Width, int Height) In(int width, int height)
    {
        var share = Math.Min(1, Math.Min((double)width / File.Width, (double)height / File.Height));
        return (Math.Max(1, (int)Math.Round(File.Width * share)), Math.Max(1, (int)Math.Round(File.Height * share)));
    }
}

/// <summary>What stands beside a question, a group, a note or a choice, in the language of the page.</summary>
/// <param name="Large">What the picture opens.</param>
/// <param name="Missing">The names of files that have not come; only told where a form is tried.</param>
public sealed record ShownFiles(ShownFile? Image, ShownFile? Large, ShownFile? Audio, ShownFile? Video, IReadOnlyList<string> Missing);

/// <summary>Where a page finds the files of its form.</summary>
/// <param name="Address">By hash.</param>
/// <param name="TellsMissing">Whether the page names what has not come.</param>
public sealed record FilePlaces(MediaShelf Shelf, Func<string, string> Address, bool TellsMissing = false)
{
    /// <returns>Null where there is nothing to show, as in most forms.</returns>
    public static FilePlaces? Of(MediaShelf shelf, Func<string, string> address) => shelf.IsEmpty ? null : new(shelf, address);
}
