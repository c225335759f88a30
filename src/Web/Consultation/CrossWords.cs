using System.Globalization;
using Talaia.Consultation.Analysis.CrossTables;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Results;
using Talaia.Kernel.Tables;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;
using Talaia.Web.Territory;

namespace Talaia.Web.Consultation;

/// <summary>What a cross table's question, rows and columns are called, on the page and in its file.</summary>
internal sealed class CrossWords(Questionnaire questionnaire, Say say)
{
    public string Question(Question question) => FormLabels.Question(questionnaire.Form.Form, question.Path).In(say.Language.Code);

    public string Choice(Question question, string code) => FormLabels.Choice(questionnaire.Form.Form, question.Path, code).In(say.Language.Code);

    public string Row(CrossTabulation cross, CrossRow row) => (cross.By, row.Key) switch
    {
        (_, null) => say["consultation.results.all"],
        (GroupBy.Band, { } key) => BandName.Of(PopulationBand.All[int.Parse(key, CultureInfo.InvariantCulture) - 1], say),
        (GroupBy.Maturity, GroupBys.Untold) => say["consultation.cross.untold"],
        (GroupBy.Maturity, { } key) => say["consultation.cross.level", ("level", key)],
        (_, { } key) => cross.Names.GetValueOrDefault(key, key),
    };

    /// <summary>A line a row; for each choice n, share, ends of the interval.</summary>
    public byte[] Csv(CrossTabulation cross, CrossTable table) => CsvTable.Write(
        [
            say[$"consultation.cross.by.{cross.By}"], "N", "n",
            .. cross.Question.Choices.SelectMany(code => new[] { $"{Choice(cross.Question, code)} n", $"{Choice(cross.Question, code)} %", $"{Choice(cross.Question, code)} 95 % <", $"{Choice(cross.Question, code)} 95 % >" }),
        ],
        table.Rows.Append(table.All).Select(row => (IEnumerable<string?>)
        [
            Row(cross, row), Plain(row.Towns), Plain(row.Answers),
            .. row.Cells.SelectMany(cell => new[] { Plain(cell.Answers), Percent(cell.Share?.Value), Percent(cell.Share?.Interval?.Low), Percent(cell.Share?.Interval?.High) }),
        ]));

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Percent(double? share) => share is { } known ? (100 * known).ToString("0.##", CultureInfo.InvariantCulture) : null;
}
