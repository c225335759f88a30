using System.Text;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Kernel.Workbooks;
using Talaia.Metamodel.Exchange.Csv;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Exchange.Sheets;

/// <summary>
/// The catalogue as a workbook: on the first sheet the columns of our table, with its rules; on the sheet `relations` whatever is more than parent and
/// requirement. What is wrong is told by sheet and cell.
/// </summary>
internal static class WorkbookModel
{
    private const string RelationSheet = "relations";
    private const string RelationColumns = "id,type,from,to,name_ca,name_es,name_en,name_oc";

    public static ModelDocument Read(Stream stream, string? file = null)
    {
        var sheets = Workbook.Read(stream, file);
        if (sheets.Count == 0)
            throw Workbook.Refused("empty", "the workbook has no sheet", file);
        var document = Table(sheets[0], file, content => ModelCsv.Read(content, file));
        var relations = sheets.Skip(1).FirstOrDefault(sheet => sheet.Name == RelationSheet) is { } sheet ? Table(sheet, file, content => Relations(content, file)) : [];
        document = document with { Relations = relations };
        return document with { Warnings = [.. document.Warnings, .. TreeCheck.Warnings(document)] };
    }

    public static IReadOnlyList<Warning> Write(ModelDocument document, Stream stream)
    {
        var rows = new ElementRows(document);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in document.Elements)
            codes.TryAdd(element.Id, element.Code ?? element.Id);
        var relations = document.Relations.Select(relation => (IEnumerable<string?>)
        [
            relation.Id, relation.Type, codes.GetValueOrDefault(relation.From, relation.From), codes.GetValueOrDefault(relation.To, relation.To),
            .. Language.All.Select(language => relation.Name[language.Code]),
        ]);
        WorkbookWriter.Write(stream, [("elements", rows.Cells().Prepend(rows.Header)), (RelationSheet, relations.Prepend(RelationColumns.Split(',')))]);
        return rows.LeftOut(relations: 0);
    }

    private static List<ModelRelation> Relations(Stream content, string? file)
    {
        var problems = new ProblemList();
        var relations = StrictCsv.Read(content, CsvHeader.Exactly(RelationColumns), problems, null, file).Select(line => new ModelRelation(
            line.Required("id"), line.Required("type"), line.Required("from"), line.Required("to"),
            new LocalizedText(line.Text("name_ca"), line.Text("name_es"), line.Text("name_en"), line.Text("name_oc")))).ToList();
        problems.ThrowIfAny();
        return relations;
    }

    /// <summary>
    /// Reads a sheet as if it were a table in a file, so that there is one set of rules; lines become rows again in what is wrong.
    /// </summary>
    private static T Table<T>(Sheet sheet, string? file, Func<Stream, T> read)
    {
        var (text, begins) = (new StringBuilder(), new List<int>());
        var columns = sheet.Rows.Count == 0 ? 0 : sheet.Rows[0].Length;
        var line = 1;
        foreach (var row in sheet.Rows)
        {
            begins.Add(line);
            var cells = row.Concat(Enumerable.Repeat("", Math.Max(0, columns - row.Length))).Select(Quoted).ToList();
            text.AppendJoin(',', cells).Append('\n');
            line += 1 + cells.Sum(cell => cell.Count(c => c == '\n'));
        }

        try
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
            return read(content);
        }
        catch (InputException refused)
        {
            throw new InputException([.. refused.Problems.Select(problem => problem with { Where = Cell(problem.Where, begins, sheet.Name, file) })]);
        }
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Where Cell(Where? where, List<int> begins, string sheet, string? file)
    {
        if (where?.Line is not { } line)
            return new Where(file, null, null, sheet);
        var at = begins.BinarySearch(line);
        var row = (at >= 0 ? at : ~at - 1) + 1;
        return new Where(file, row, where.Column, sheet, where.Column is { } column ? FormattableString.Invariant($"{(char)('A' + (column - 1) % 26)}{row}") : null);
    }
}
