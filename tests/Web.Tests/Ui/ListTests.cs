using Talaia.Kernel.Wording;
using Bunit;
using Talaia.Web.Ui;

namespace Talaia.Web.Tests.Ui;

public class ListTests : ShellContext
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(5, 9, "1 … 4 5 6 … 9")]
    [InlineData(9, 9, "1 … 8 9")]
    public void A_pager_shows_ends_and_neighbours(int page, int pages, string expected)
    {
        var pager = Render<Pager>(p => p.Add(x => x.Page, page).Add(x => x.Pages, pages).Add(x => x.Address, n => $"?p={n}").Add(x => x.Next, "?next"));

        var numbers = pager.FindAll("li").Select(item => item.TextContent.Trim()).Where(text => !text.Contains('→', StringComparison.Ordinal));
        Assert.Equal(expected, string.Join(' ', numbers));
        Assert.Equal($"{page}", pager.Find("[aria-current=page]").TextContent);
    }

    [Fact]
    public void A_pager_by_key_has_only_previous_and_next()
    {
        var pager = Render<Pager>(p => p.Add(x => x.Previous, "?a").Add(x => x.Next, "?b"));

        Assert.Equal(["?a", "?b"], pager.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void A_list_of_one_page_has_no_pager() =>
        Assert.Equal("", Render<Pager>().Markup.Trim());

    [Fact]
    public void A_table_says_which_column_orders_it_and_links_the_others()
    {
        var table = Render<DataTable<string>>(p => p
            .Add(t => t.Caption, "Municipis")
            .Add(t => t.Columns, [new("Nom", SortHref: "?o=-nom", Order: Order.Ascending), new("Població", IsNumber: true, SortHref: "?o=pob"), new("Agenda")])
            .Add(t => t.Rows, ["Abrera"])
            .Add(t => t.Row, name => $"<th scope=\"row\">{name}</th>"));

        var heads = table.FindAll("thead th");
        Assert.Equal("ascending", heads[0].GetAttribute("aria-sort"));
        Assert.False(heads[1].HasAttribute("aria-sort"));
        Assert.Equal("n", heads[1].GetAttribute("class"));
        Assert.Equal(["?o=-nom", "?o=pob"], table.FindAll("thead a").Select(link => link.GetAttribute("href")));
        Assert.Equal("0", table.Find(".tbl").GetAttribute("tabindex"));
        Assert.Equal(table.Find("caption").Id, table.Find(".tbl").GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void Many_options_of_a_facet_fold_away_but_chosen_ones_stay_in_sight()
    {
        var options = Enumerable.Range(1, 10).Select(i => new FacetOption($"{i}", $"Comarca {i}", IsChosen: i == 10)).ToList();
        var facets = Render<Facets>(p => p.Add(f => f.Action, "/ca/municipis").Add(f => f.Items, [new("comarca", "Comarca", options)]).Add(f => f.Keep, [("ordre", "nom")]));

        Assert.Equal(2, facets.FindAll("details details input").Count);
        Assert.Equal("10", facets.Find("input:checked").GetAttribute("value"));
        Assert.Equal("get", facets.Find("form").GetAttribute("method"));
        Assert.Equal("nom", facets.Find("input[type=hidden][name=ordre]").GetAttribute("value"));
        Assert.Equal("2 opcions més", facets.Find("details details summary").TextContent);
    }

    [Fact]
    public void A_section_that_cannot_be_entered_yet_is_no_link()
    {
        var list = Render<TaskList>(p => p.Add(t => t.Items, [new("Viure", "Feta", "/1", IsDone: true), new("Economia", "Esteu aquí", "/2", IsCurrent: true), new("Envieu", "Quan tot estigui fet", null)]));

        Assert.Equal(2, list.FindAll("a").Count);
        Assert.Equal("/2", list.Find("[aria-current=step]").GetAttribute("href"));
    }

    [Fact]
    public void A_thread_without_outcome_says_so()
    {
        var thread = Render<Timeline>(p => p.Add(t => t.Here, "Fuites").Add(t => t.CameFrom, [new("parteix de", "Aigua", "/a")]).Add(t => t.CameOfIt, []));

        Assert.Equal("Fuites", thread.Find("[aria-current]").TextContent);
        Assert.Equal("Encara no n’ha sortit res.", thread.Find(".none").TextContent);
    }
}
