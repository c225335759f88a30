using System.Globalization;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Tables;

/// <summary>
/// One record of a file, with the line at which it begins. Its readers trim the cell and put what is wrong with it into the list of problems,
/// giving back an empty text or null, so that reading goes on and every problem is found.
/// </summary>
public sealed class CsvLine
{
    private readonly string[] _cells;
    private readonly IReadOnlyDictionary<string, int> _columns;
    private readonly ProblemList _problems;
    private readonly string? _file;

    internal CsvLine(int number, string[] cells, IReadOnlyDictionary<string, int> columns, ProblemList problems, string? file)
    {
        Number = number;
        (_cells, _columns, _problems, _file) = (cells, columns, problems, file);
    }

    /// <summary>1-based line of the file; a record over several lines has its first.</summary>
    public int Number { get; }

    public IEnumerable<string> Columns => _columns.Keys;

    public string this[string column] => _cells[_columns[column]].Trim();

    /// <summary>The text, empty where there is none.</summary>
    public string Text(string column, int most = 200)
    {
        var text = this[column];
        if (text.Length <= most)
            return text;
        Refuse("too-long", column, $"«{column}» is longer than {most} characters");
        return "";
    }

    public string Required(string column, int most = 200)
    {
        var text = Text(column, most);
        if (this[column].Length == 0)
            Refuse("missing", column, $"«{column}» is empty");
        return text;
    }

    /// <summary>A code of exactly this many digits; empty (and a problem) where it is not.</summary>
    public string Digits(string column, int length)
    {
        var text = this[column];
        if (text.Length == length && text.All(char.IsAsciiDigit))
            return text;
        Refuse("bad-code", column, $"«{column}» must be {length} digits, not «{Short(text)}»");
        return "";
    }

    /// <summary>A whole number, or null where the cell is empty.</summary>
    public int? Whole(string column, int from, int to)
    {
        var text = this[column];
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        Refuse("bad-number", column, $"«{column}» must be a whole number from {from} to {to}, not «{Short(text)}»");
        return null;
    }

    /// <summary>A number with a decimal point, or null where the cell is empty.</summary>
    public double? Decimal(string column, double from, double to)
    {
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        var text = this[column];
        if (text.Length == 0)
            return null;
        if (double.TryParse(text, style, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        Refuse("bad-number", column, string.Create(CultureInfo.InvariantCulture, $"«{column}» must be a number from {from} to {to}, not «{Short(text)}»"));
        return null;
    }

    /// <summary>Adds a problem of this line.</summary>
    public void Refuse(string code, string? column, string message) =>
        _problems.Add(code, message, new Where(_file, Number, column is null ? null : _columns[column] + 1));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
