using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Tests.Forms;

/// <summary>Forms that nobody wrote, but that somebody could have written; the same for the same seed.</summary>
internal sealed class MadeUpForms(int seed)
{
    private static readonly string[] Texts = ["Nom", "What's \"this\"?", "Població, 2026", "Línia\u00A0seguida", "L’ajuntament", "a | b", "ñ 中文 🙂", "=1+1", "-3 graus", "100 %", "back\\slash here"];
    private static readonly string[] Plain = ["text", "integer", "decimal", "date", "time", "dateTime", "note", "acknowledge", "file", "image", "geopoint", "barcode", "select_one l", "select_multiple l", "select_one l or_other", "rank m", "select_one_from_file towns.csv", "range"];

    private readonly Random _random = new(seed);
    private readonly List<string> _names = [];
    private readonly string[] _languages = seed % 3 == 0 ? [] : seed % 3 == 1 ? ["ca"] : ["English (en)", "ca", "es"];
    private int _number;

    public FormWorkbook Any()
    {
        string[] header =
        [
            "type", "name", .. In("label"), .. In("hint"), "required", "relevant", "constraint", .. In("constraint_message"), "calculation", "default", "read_only", "appearance", "parameters", "repeat_count",
            .. In("media::image"), "choice_filter", "element", "body::x",
        ];
        var rows = new List<string[]> { header };
        Nodes(rows, header, depth: 0);
        string[] choices = ["list_name", "name", .. In("label"), "region", "media::audio"];
        var sheets = new List<FormSheet> { Sheet("survey", rows), Sheet("choices", [choices, .. new[] { "l", "m" }.SelectMany(list => Enumerable.Range(0, 4).Select(i => Choice(choices, list, i)))]) };
        if (_random.Next(2) == 0)
            sheets.Add(Sheet("settings", [["form_id", "form_title", "version", "default_language", "style"], ["made-up", Text(), "2026.1", _languages.FirstOrDefault("default"), "pages"]]));
        return new FormWorkbook(null, sheets);
    }

    private void Nodes(List<string[]> rows, string[] header, int depth)
    {
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            if (depth < 3 && _random.Next(4) == 0)
            {
                var word = _random.Next(2) == 0 ? "group" : "repeat";
                rows.Add(Row(header, $"begin {word}", ("repeat_count", word == "repeat" ? Maybe("3 + 1") : ""), ("appearance", Maybe("field-list"))));
                Nodes(rows, header, depth + 1);
                rows.Add([$"end {word}"]);
            }
            else if (_random.Next(6) == 0)
            {
                rows.Add(Row(header, "calculate", ("calculation", _names.Count > 0 ? $"concat(${{{_names[_random.Next(_names.Count)]}}}, '|')" : "now()")));
            }
            else
            {
                var type = Plain[_random.Next(Plain.Length)];
                rows.Add(Row(header, type,
                    ("parameters", type == "range" ? "start=0 end=9 tick_interval=3" : ""), ("choice_filter", type == "rank m" ? Maybe("region = 'x'") : ""), ("constraint", Maybe(". != ''")), ("required", Maybe("yes")),
                    ("default", Maybe("1")), ("read_only", Maybe("no")), ("element", Maybe("ET.1")), ("body::x", Maybe("y"))));
            }
        }
    }

    private string[] Row(string[] header, string type, params (string Column, string Text)[] cells)
    {
        var name = $"q{_number++}";
        var row = header.Select(column => column switch
        {
            "type" => type,
            "name" => name,
            "relevant" => _names.Count > 0 ? Maybe($"${{{_names[_random.Next(_names.Count)]}}} != ''") : "",
            _ when column.StartsWith("label", StringComparison.Ordinal) => type == "calculate" ? "" : column == header[2] || _random.Next(2) == 0 ? Text() : "",
            _ when column.StartsWith("hint", StringComparison.Ordinal) || column.StartsWith("constraint_message", StringComparison.Ordinal) => type == "calculate" ? "" : Maybe(Text()),
            _ when column.StartsWith("media", StringComparison.Ordinal) => Maybe("a.png"),
            _ => cells.FirstOrDefault(cell => cell.Column == column).Text ?? "",
        }).ToArray();
        _names.Add(name);
        return row;
    }

    private string[] Choice(string[] header, string list, int number) => [.. header.Select(column => column switch
    {
        "list_name" => list,
        "name" => $"c{number}",
        "region" => Maybe("x"),
        "media::audio" => Maybe("a.mp3"),
        _ => column == header[2] ? Text() : Maybe(Text()),
    })];

    private IEnumerable<string> In(string column) => _languages.Length == 0 ? [column] : _random.Next(3) == 0
        ? [column, .. _languages.Skip(1).Select(language => $"{column}::{language}")]
        : _languages.Select(language => $"{column}::{language}");

    private string Text() => Texts[_random.Next(Texts.Length)];

    private string Maybe(string text) => _random.Next(3) == 0 ? text : "";

    private static FormSheet Sheet(string name, IEnumerable<string[]> rows) => new(name, [.. rows.Select((row, i) => new FormRow(i + 1, row))]);
}
