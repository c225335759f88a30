using Talaia.Kernel.Wording;
using Bunit;
using Talaia.Kernel.Languages;
using Talaia.Web.Ui;

namespace Talaia.Web.Tests.Ui;

public class PageFrameTests : ShellContext
{
    private string Page(bool isOffice = false) =>
        Render<PageFrame>(p => p.Add(f => f.Title, "Abrera").Add(f => f.IsOffice, isOffice).AddChildContent("<main></main>")).Markup;

    [Fact]
    public void A_page_says_its_language_and_where_its_translations_are()
    {
        Surroundings = new()
        {
            Language = Language.Aranese,
            Home = "/oc",
            Canonical = "https://talaia.example/oc/municipis/080018",
            Translations = [new(Language.Catalan, "https://talaia.example/ca/municipis/080018"), new(Language.Aranese, "https://talaia.example/oc/municipis/080018")],
        };

        var page = Page();
        Assert.Contains("<html lang=\"oc-aranes\"", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://talaia.example/oc/municipis/080018\"", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" hreflang=\"ca\" href=\"https://talaia.example/ca/municipis/080018\"", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"oc-aranes\" hreflang=\"oc-aranes\" aria-current=\"true\">Aranés</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_holds_no_script_or_style_of_its_own()
    {
        Surroundings = Surroundings with { Person = new("Marta Soler", "/ca/jo"), SignOut = "/sortida" };
        var page = Page(isOffice: true);

        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("""<script(?![^>]*src=)""", page);
        Assert.DoesNotMatch("""\son[a-z]+=""", page);
        Assert.Contains("/built/talaia-A.css", page, StringComparison.Ordinal);
        Assert.Contains("/built/talaia-B.js", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_installation_with_real_data_shows_no_notice()
    {
        Assert.DoesNotContain("demo-bar", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_demonstration_shows_its_notice()
    {
        Surroundings = Surroundings with { IsDemonstration = true };
        Assert.Contains("Dades de demostració", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_signed_in_can_sign_out_by_post()
    {
        Surroundings = Surroundings with { Person = new("Marta Soler", "/ca/jo"), SignIn = "/entrada", SignOut = "/sortida", AntiforgeryToken = () => "t" };
        var who = Render<Who>();

        Assert.Equal("Marta Soler", who.Find("a").TextContent);
        Assert.Equal("post", who.Find("form").GetAttribute("method"));
        Assert.NotNull(who.Find("input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public void A_stranger_is_shown_where_to_enter()
    {
        Surroundings = Surroundings with { SignIn = "/entrada" };
        Assert.Equal("/entrada", Render<Who>().Find("a").GetAttribute("href"));
    }

    [Fact]
    public void The_office_is_not_for_search_engines()
    {
        Assert.Contains("noindex", Page(isOffice: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_the_public_is_for_search_engines() =>
        Assert.DoesNotContain("noindex", Page(), StringComparison.Ordinal);
}
