using Talaia.Web.Questionnaires;

namespace Talaia.Web.Tests.Ui;

public sealed class FormMarkupTest
{
    [Theory]
    [InlineData("Quina és la **seva** *web*?", "Quina és la <strong>seva</strong> <em>web</em>?", "Quina és la seva web?")]
    [InlineData("Mireu [la guia](https://a.cat/b_c_d?x=1&y=2)", "Mireu <a href=\"https://a.cat/b&#95;c&#95;d?x=1&amp;y=2\" rel=\"noopener noreferrer\">la guia</a>", "Mireu la guia")]
    [InlineData("## Títol\n- u\n- dos", "<strong>Títol</strong><br>• u<br>• dos", "Títol\n• u\n• dos")]
    [InlineData("3 * 4 * 5 i un_nom_llarg", "3 * 4 * 5 i un_nom_llarg", "3 * 4 * 5 i un_nom_llarg")]
    [InlineData("<b onclick=x>hola</b> & **<i>**", "&lt;b onclick=x&gt;hola&lt;/b&gt; &amp; <strong>&lt;i&gt;</strong>", "<b onclick=x>hola</b> & <i>")]
    [InlineData("[x](javascript:alert(1)) [y](data:text/html,1)", "[x](javascript:alert(1)) [y](data:text/html,1)", null)]
    [InlineData("Sou ${nom}?", "Sou <span data-ref=\"nom\">&lt;Ada&gt; **</span>?", "Sou <Ada> **?")]
    public void Marks_become_what_they_say_and_all_else_is_shown_as_it_is_written(string written, string html, string? plain)
    {
        Assert.Equal(html, FormMarkup.Inline(written, _ => "<Ada> **"));
        if (plain is not null)
            Assert.Equal(plain, FormMarkup.Plain(written, _ => "<Ada> **"));
    }

    [Fact]
    public void A_note_has_paragraphs_and_lists() =>
        Assert.Equal("<p><strong>Títol</strong></p><p>Un</p><ul><li>a</li><li>b</li></ul><p>Dos</p>", FormMarkup.Blocks("# Títol\nUn\n- a\n- b\nDos", _ => ""));
}
