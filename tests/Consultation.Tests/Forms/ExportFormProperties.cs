using FsCheck.Xunit;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;

namespace Talaia.Consultation.Tests.Forms;

public sealed class ExportFormProperties
{
    [Property(MaxTest = 150)]
    public void A_form_that_is_exported_and_read_again_is_the_same(int seed)
    {
        var form = CompileForm.From(new MadeUpForms(seed).Any());
        foreach (var format in WriteWorkbook.Formats)
            Assert.Equal(form.Comparable(), Again(form, format).Comparable());
    }

    [Property(MaxTest = 50)]
    public void The_same_form_makes_the_same_bytes(int seed)
    {
        var form = CompileForm.From(new MadeUpForms(seed).Any());
        foreach (var format in WriteWorkbook.Formats)
            Assert.Equal(WriteWorkbook.As(ExportForm.Of(form), format), WriteWorkbook.As(ExportForm.Of(form), format));
    }

    [Property(MaxTest = 100)]
    public void Every_node_stands_behind_the_group_it_is_in(int seed)
    {
        var form = CompileForm.From(new MadeUpForms(seed).Any());
        var seen = new HashSet<string> { "" };
        Assert.All(form.Nodes, node => Assert.True(seen.Contains(node.Parent) && seen.Add(node.Path)));
        Assert.All(form.Nodes.Where(node => node.Repeat is not null), node => Assert.True(form.Group(node.Repeat!).IsRepeat && node.Path.StartsWith(node.Repeat + "/", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_rule_made_is_made_again()
    {
        var form = Tables.Compile("| survey |\n| | type | name | label | repeat_count |\n| | select_one l or_other | q | Q | |\n| | note | | Note | |\n| | begin repeat | r | R | 2 + 1 |\n| | text | p | P | |\n| | end repeat | | | |\n| choices |\n| | list_name | name | label |\n| | l | a | A |");
        Assert.Equal(["type", "name", "label", "repeat_count"], ExportForm.Of(form).Sheets[0].Rows[0].Cells);
        Assert.Equal(["select_one l or_other", "note", "begin repeat", "text", "end repeat"], ExportForm.Of(form).Sheets[0].Rows.Skip(1).Select(row => row.Cells[0]));
        Assert.Equal(form.Comparable(), Again(form, "csv").Comparable());
    }

    private static Form Again(Form form, string format) => CompileForm.From(ReadWorkbook.From(new MemoryStream(WriteWorkbook.As(ExportForm.Of(form), format)), null));
}
