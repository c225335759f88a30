using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;

namespace Talaia.Consultation.Tests.Forms.Editing;

public sealed class RenamingTest
{
    private const string Form = """
        | survey |
        | | type | name | label::ca | relevant | constraint | calculation | trigger | choice_filter |
        | | begin group | g | Grup | | | | | |
        | | text | web | Teniu web, ${web2}? | | . != '${web}' | | | |
        | | text | web2 | Adreça | ${web}='si' and  not(selected( ${web} , 'web')) | | | | |
        | | calculate | c | | | | concat(../web, /data/g/web, '../web', ${web2}) | ${web} | |
        | | select_one l | s | Tria «${web}» | /data/g/web = 'x' | | | | web = ${web} |
        | | end group | | | | | | | |
        | choices |
        | | list_name | name | label::ca | web |
        | | l | a | Com ${web} | web |
        | settings |
        | | form_id | instance_name |
        | | f | concat(${web}, 'web') |
        """;

    [Fact]
    public void Everything_that_refers_to_a_question_goes_along_and_nothing_else_changes()
    {
        var book = DraftBook.Of(Tables.Workbook(Form));
        var after = new SetNode("web", new Dictionary<string, string> { ["name"] = "pagina" }).Apply(book).Book;
        Assert.Equal(". != '${pagina}'", after.Find("pagina")!["constraint"]);
        Assert.Equal("${pagina}='si' and  not(selected( ${pagina} , 'web'))", after.Find("web2")!["relevant"]); // as its author spaced it
        Assert.Equal("concat(../pagina, /data/g/pagina, \"../web\", ${web2})", after.Find("c")!["calculation"]);
        Assert.Equal(("${pagina}", "/data/g/pagina = \"x\"", "web = ${pagina}", "Tria «${pagina}»"), (after.Find("c")!["trigger"], after.Find("s")!["relevant"], after.Find("s")!["choice_filter"], after.Find("s")!["label::ca"]));
        Assert.Equal(("Com ${pagina}", "web"), (after.List("l")!.Choices[0]["label::ca"], after.List("l")!.Choices[0]["web"]));
        Assert.Equal("concat(${pagina}, 'web')", after.Settings["instance_name"]);
        CompileForm.From(after.Workbook);
    }

    [Fact]
    public void A_group_that_is_renamed_is_found_under_its_new_name_by_paths_through_it()
    {
        var after = new SetNode("g", new Dictionary<string, string> { ["name"] = "h" }).Apply(DraftBook.Of(Tables.Workbook(Form))).Book;
        Assert.Equal("/data/h/web = \"x\"", after.Find("s")!["relevant"]);
    }

    [Fact]
    public void Those_who_refer_are_left_alone_where_that_is_wished()
    {
        var after = new SetNode("web", new Dictionary<string, string> { ["name"] = "pagina" }, RenamesReferences: false).Apply(DraftBook.Of(Tables.Workbook(Form))).Book;
        Assert.Contains("${web}", after.Find("web2")!["relevant"], StringComparison.Ordinal);
        Assert.Contains(DraftFaults.Of(after), fault => fault is { Key: "web2", Header: "relevant", IsError: true, Problem.Code: "unknown-name" });
    }
}
