using Talaia.Consultation.Forms.Authoring;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Media;

/// <summary>A file that a form asks for.</summary>
/// <param name="Name">As its cell writes it.</param>
/// <param name="Column"><c>image</c>, <c>big-image</c>, <c>audio</c> or <c>video</c>.</param>
/// <param name="Place">Its cell, with sheet, row and column.</param>
public sealed record AskedMedia(string Name, string Column, Where Place)
{
    /// <summary>The name by which it must come: see <see cref="MediaName"/>.</summary>
    internal string Key => MediaName.Of(Name);

    /// <summary>What a form asks for, cell by cell: of its nodes, and of the choices that a question offers.</summary>
    /// <param name="workbook">The sheets that it was compiled from.</param>
    public static IReadOnlyList<AskedMedia> Of(Form form, FormWorkbook workbook)
    {
        if (!Any(form))
            return [];
        var sheets = new Dictionary<string, List<string[]>>(StringComparer.OrdinalIgnoreCase);
        var offered = form.Questions.Select(question => question.List).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var nodes = form.Nodes.Where(node => node.Media.Count > 0).Select(node => (node.Media, node.Place));
        var choices = form.Lists.Values.Where(list => offered.Contains(list.Name)).SelectMany(list => list.Choices).Where(choice => choice.Media.Count > 0).Select(choice => (choice.Media, choice.Place));
        return
        [
            .. from one in nodes.Concat(choices)
               from kind in one.Media
               from text in kind.Value.Texts
               let column = Column(one.Place, kind.Key, text.Key)
               orderby one.Place.Sheet == FormWorkbook.Choices, one.Place.Line, column
               select new AskedMedia(text.Value, kind.Key, one.Place with { Column = column, Cell = null }) into asked
               group asked by (asked.Place.Sheet, asked.Place.Line, asked.Place.Column, asked.Name) into same
               select same.First(),
        ];

        int? Column(Where place, string kind, string language)
        {
            if (place.Sheet is not { } name || (workbook[name] ?? (workbook.Sheets.Count == 1 ? workbook.Sheets[0] : null)) is not { Rows: [var first, ..] })
                return null;
            if (!sheets.TryGetValue(name, out var headers))
            {
                var names = string.Equals(name, FormWorkbook.Choices, StringComparison.OrdinalIgnoreCase) ? HeaderNames.Choices : HeaderNames.Survey;
                var doubled = first.Cells.Any(header => header.Contains("::", StringComparison.Ordinal));
                sheets[name] = headers = [.. first.Cells.Select(header => names.Parts(header, doubled))];
            }

            var at = headers.FindIndex(parts => parts is ["media", var of, var said] && of == kind && said == language);
            at = at >= 0 ? at : headers.FindIndex(parts => parts is ["media", var of] && of == kind);
            return at < 0 ? null : at + 1;
        }
    }

    /// <summary>Whether a form shows any file at all; most show none.</summary>
    public static bool Any(Form form) => form.Nodes.Any(node => node.Media.Count > 0) || form.Lists.Values.Any(list => list.Choices.Any(choice => choice.Media.Count > 0));

    /// <summary>What is asked for and is not there, or cannot be shown there: `media-missing`, `media-other-kind`, each at its cell.</summary>
    public static IReadOnlyList<Problem> Lacking(IEnumerable<AskedMedia> asked, MediaShelf shelf) =>
    [
        .. from one in asked
           let file = shelf[one.Name]
           where file is null || !MediaKinds.Fits(one.Column, file.Type)
           select file is null
               ? new Problem("media-missing", $"The file «{one.Name}» is asked for and has not come.", one.Place)
               : new Problem("media-other-kind", $"The file «{one.Name}» is {file.Type}, and stands where «{one.Column}» is asked for.", one.Place),
    ];

    /// <summary>Pictures, sound and films with no words beside them, which whoever does not see or hear them learns nothing of: `media-alone`, each at its row.</summary>
    internal static IEnumerable<Problem> Alone(Form form) =>
        from node in form.Nodes
        where node.Media.Count > 0 && node.Label.IsEmpty && node.Hint.IsEmpty
        select new Problem("media-alone", $"Beside what «{node.Name}» shows stand no words: whoever does not see or hear it is told its name alone.", node.Place);

    /// <summary>Of the files of a form, those that these nodes show and what stands in them.</summary>
    internal static MediaShelf Needed(IEnumerable<FormNode> nodes, Form form, MediaShelf shelf)
    {
        var shown = nodes.SelectMany(Below).ToList();
        var choices = shown.OfType<FormQuestion>().Select(question => question.List).OfType<string>().Distinct().SelectMany(list => form.Lists.GetValueOrDefault(list)?.Choices ?? []);
        var names = shown.Select(node => node.Media).Concat(choices.Select(choice => choice.Media)).SelectMany(media => media.Values).SelectMany(text => text.Texts).Select(text => MediaName.Of(text.Value)).ToHashSet(StringComparer.Ordinal);
        return new MediaShelf(shelf.Files.Where(file => names.Contains(file.Key)));

        static IEnumerable<FormNode> Below(FormNode node) => node is FormGroup group ? group.Children.SelectMany(Below).Prepend(node) : [node];
    }

    internal static MediaShelf Needed(IEnumerable<AskedMedia> asked, MediaShelf shelf)
    {
        var names = asked.Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        return shelf.IsEmpty ? shelf : new MediaShelf(shelf.Files.Where(file => names.Contains(file.Key)));
    }
}
