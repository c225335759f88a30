using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Forms.Writing;

/// <summary>Gathers rows of cells by header into a sheet; a column that nothing stands in is not there.</summary>
/// <param name="languages">The order of the columns of a text.</param>
/// <param name="first">Columns that are there in any case, first.</param>
internal sealed class SheetWriter(string defaultLanguage, IReadOnlyList<string> languages, IReadOnlyList<string> first)
{
    private readonly List<Dictionary<string, string>> _rows = [];
    private readonly HashSet<string> _used = new(first, StringComparer.Ordinal);
    private readonly List<string> _headers = [.. first];

    public void Row() => _rows.Add(new(StringComparer.Ordinal));

    public void Cell(string header, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        if (_used.Add(header))
            _headers.Add(header);
        _rows[^1][header] = text;
    }

    /// <summary>A text in its languages; one without a language stands under the plain header, where a reader would find it again.</summary>
    public void Text(string header, FormText text)
    {
        if (text.IsEmpty)
            return;
        var alone = text.Texts.Count == 1;
        foreach (var language in languages.Prepend(FormText.NoLanguage).Distinct())
        {
            var plain = language == FormText.NoLanguage && (alone || defaultLanguage == FormText.NoLanguage);
            Cell(plain ? header : $"{header}::{language}", text[language]);
        }
    }

    public FormSheet Sheet(string name)
    {
        var headers = Ordered();
        return new FormSheet(name,
        [
            new FormRow(1, headers),
            .. _rows.Index().Select(row => new FormRow(row.Index + 2, [.. headers.Select(header => row.Item.GetValueOrDefault(header, ""))])),
        ]);
    }

    /// <summary>The columns of one text beside each other, in the order in which their first was used.</summary>
    private List<string> Ordered()
    {
        var groups = _headers.GroupBy(Base).ToList();
        return [.. groups.SelectMany(same => same.OrderBy(header => header != same.Key).ThenBy(header => Order(header, same.Key)))];
    }

    private static string Base(string header) => header.StartsWith("media::", StringComparison.Ordinal)
        ? string.Join("::", header.Split("::").Take(2))
        : header.Split("::")[0];

    private int Order(string header, string same) => header.Length > same.Length && languages.Index().FirstOrDefault(language => language.Item == header[(same.Length + 2)..]) is { Item: not null } found ? found.Index : -1;
}
