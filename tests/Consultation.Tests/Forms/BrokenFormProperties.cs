using FsCheck.Xunit;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Tests.Forms;

public sealed class BrokenFormProperties
{
    private static readonly string[] Cells =
    [
        "", "type", "name", "label", "label::", "::", ":", "bind::", "jr", "list_name", "form_id", "id_string", "media::image", "end group", "end repeat", "begin loop over l", "begin repeat", "begin group",
        "select_one", "select_one ${q0}", "select_one l or_other", "select_multiple_from_file .csv", "rank l", "range", "csv-external", "audit", "form_title", "include", "${", "${}", "${q0}", "${ q1 }", "meta", "data",
        "q0", "Q0", "1", "a b", "\u00A0", "🙂", "start=", "step=0 start=1e30", "start=0 end=99999999999999999999999999999 step=1", "start=-7e28 end=7e28", "tick_labelset=l", "table-list", "search('x')", "pulldata('l', 'a', 'b')", "yes",
    ];

    [Property(MaxTest = 600)]
    public void Whatever_stands_in_its_cells_a_form_is_compiled_or_refused(int seed)
    {
        var random = new Random(seed);
        var workbook = new MadeUpForms(seed).Any();
        var seldom = new[] { 12, 60, 200 }[random.Next(3)];
        var sheets = workbook.Sheets.Select(sheet => sheet with { Rows = [.. sheet.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => random.Next(seldom) == 0 ? Cells[random.Next(Cells.Length)] : cell)] })] }).ToList();
        if (random.Next(4) == 0)
            sheets.Add(new FormSheet("entities", [new FormRow(1, ["list_name", "label", "label", "repeat"]), new FormRow(2, [Cells[random.Next(Cells.Length)], "a", "b", Cells[random.Next(Cells.Length)]])]));
        try
        {
            Assert.NotEmpty(FormJson.Write(CompileForm.From(workbook with { Sheets = sheets })));
        }
        catch (InputException refused)
        {
            Assert.All(refused.Problems.Where(problem => problem.Code != "and-more"), problem => Assert.NotNull(problem.Where?.Sheet));
        }
    }
}
