using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Media;

/// <summary>What of the files that come with a form it takes.</summary>
/// <param name="Contents">The bytes of those that came, as they are kept.</param>
/// <param name="Came">The names of those that came and are asked for.</param>
/// <param name="Unasked">The names of those that nothing asks for; they are not looked at.</param>
/// <param name="Changed">The names that had something else in the version before.</param>
internal sealed record TakeMedia(
    MediaShelf Shelf, IReadOnlyList<(MediaFile File, byte[] Content)> Contents, IReadOnlyList<string> Came, IReadOnlyList<string> Unasked, IReadOnlyList<string> Changed)
{
    /// <param name="before">The files of the version before: what is still asked for and did not come anew stays.</param>
    /// <exception cref="InputException">All that is wrong with the files that are asked for: see <see cref="BroughtFile"/>; `media-other-kind`, at its cell; `media-too-many`, `media-total`.</exception>
    public static TakeMedia Of(IReadOnlyList<AskedMedia> asked, IReadOnlyList<BroughtFile> brought, MediaShelf before)
    {
        var names = asked.Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        var came = brought.GroupBy(file => MediaName.Of(file.Name)).ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        var problems = new List<Problem>();
        var files = new Dictionary<string, (MediaFile File, byte[] Content)>(StringComparer.Ordinal);
        foreach (var (name, file) in came.Where(file => names.Contains(file.Key)))
        {
            try
            {
                files[name] = file.Checked();
            }
            catch (InputException refused)
            {
                problems.AddRange(refused.Problems);
            }
        }

        var needed = AskedMedia.Needed(asked, before);
        var shelf = files.Aggregate(needed, (known, file) => known.With(file.Key, file.Value.File));
        problems.AddRange(AskedMedia.Lacking(asked, new MediaShelf(files.Select(file => KeyValuePair.Create(file.Key, file.Value.File)))).Where(problem => problem.Code == "media-other-kind"));
        if (names.Count > MediaLimits.MostFiles)
            problems.Add(new Problem("media-too-many", $"The form asks for «{names.Count}» files; it may show {MediaLimits.MostFiles}."));
        if (shelf.Bytes > MediaLimits.MostFormBytes)
            problems.Add(new Problem("media-total", $"The files of a form may have {MediaLimits.MostFormBytes >> 20} MB together."));
        if (problems.Count > 0)
            throw new InputException([.. problems.Take(InputException.Most)]);
        return new TakeMedia(shelf, [.. files.Values], [.. files.Keys.Order(StringComparer.Ordinal)], [.. came.Keys.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal)], Versions.FormChanges.Media(needed, shelf));
    }
}
