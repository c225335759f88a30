using Talaia.Kernel.Wording;
using Bunit;
using Talaia.Web.Ui;

namespace Talaia.Web.Tests.Ui;

public class FormTests : ShellContext
{
    private static readonly Choice[] Scale = [new("0", "Gens"), new("1", "Molt"), new("x", "No ho sé", IsApart: true)];

    [Fact]
    public void An_error_is_tied_to_its_field()
    {
        var field = Render<TextField>(p => p.Add(f => f.Name, "mail").Add(f => f.Label, "Correu").Add(f => f.Hint, "El de la feina").Add(f => f.Error, "Falta el correu"));

        var input = field.Find("input");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("f-mail-hint f-mail-error", input.GetAttribute("aria-describedby"));
        Assert.EndsWith("Falta el correu", field.Find("#f-mail-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("f-mail", field.Find("label").GetAttribute("for"));
    }

    [Fact]
    public void A_field_without_hint_or_error_describes_nothing()
    {
        var input = Render<TextField>(p => p.Add(f => f.Name, "name").Add(f => f.Label, "Nom")).Find("input");

        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.False(input.HasAttribute("aria-invalid"));
    }

    [Fact]
    public void A_field_takes_its_problem_from_the_form()
    {
        var form = Render<Form>(p => p.Add(f => f.Action, "/x").Add(f => f.Problems, [new("mail", "Falta el correu")])
            .AddChildContent<TextField>(f => f.Add(t => t.Name, "mail").Add(t => t.Label, "Correu")));

        Assert.NotNull(form.Find("#f-mail-error"));
        Assert.Equal("#f-mail", form.Find(".errs a").GetAttribute("href"));
    }

    [Fact]
    public void The_summary_leads_to_the_first_radio_of_a_question()
    {
        var question = Render<Segmented>(p => p.Add(s => s.Name, "answers[m4]").Add(s => s.Label, "Gravetat").Add(s => s.Choices, Scale).Add(s => s.Value, "1"));
        var summary = Render<ErrorSummary>(p => p.Add(s => s.Problems, [new Problem("answers[m4]", "Trieu una resposta")]));

        var target = summary.Find("a").GetAttribute("href")!;
        Assert.Equal("0", question.Find(target).GetAttribute("value"));
        Assert.Equal("1", question.Find("input:checked").GetAttribute("value"));
        Assert.Single(question.FindAll($"[id='{target[1..]}']"));
    }

    [Fact]
    public void The_summary_counts_and_says_what_is_kept()
    {
        var summary = Render<ErrorSummary>(p => p.Add(s => s.Problems, [new("a", "A"), new("", "En general")]));

        Assert.Equal("Cal que reviseu 2 respostes", summary.Find("h2").TextContent);
        Assert.Equal("No s’ha perdut res del que heu escrit.", summary.Find("p").TextContent);
        Assert.Single(summary.FindAll("a"));
    }

    [Fact]
    public void Without_problems_there_is_no_summary() =>
        Assert.Equal("", Render<ErrorSummary>(p => p.Add(s => s.Problems, [])).Markup.Trim());

    [Fact]
    public void A_form_carries_its_anti_forgery_token_and_its_key()
    {
        Surroundings = Surroundings with { AntiforgeryToken = () => "secret" };
        var form = Render<Form>(p => p.Add(f => f.Action, "/x").Add(f => f.Key, "k1").AddChildContent("x"));

        Assert.Equal("secret", form.Find("input[name=__RequestVerificationToken]").GetAttribute("value"));
        Assert.Equal("k1", form.Find("input[name=idempotency-key]").GetAttribute("value"));
    }

    [Fact]
    public void What_was_typed_comes_back_encoded() =>
        Assert.Contains("&lt;/textarea&gt;", Render<TextArea>(p => p.Add(t => t.Name, "a").Add(t => t.Label, "A").Add(t => t.Value, "</textarea>")).Markup, StringComparison.Ordinal);
}
