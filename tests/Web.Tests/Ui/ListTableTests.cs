using Bunit;
using Microsoft.AspNetCore.Http;
using Talaia.Web.Ui;

namespace Talaia.Web.Tests.Ui;

public class ListTableTests : ShellContext
{
    private sealed record Town(string Name, int? People);

    private static readonly Town[] Towns = [new("Vic", 48_000), new("Abrera", 12_500), new("Desconegut", null), new("Cervera", 9_300)];

    private static readonly ListColumn<Town>[] Columns =
    [
        new("nom", "Nom", town => town.Name) { By = town => town.Name },
        new("poblacio", "Població", town => $"{town.People:N0}") { IsNumber = true, By = town => town.People, Raw = town => $"{town.People}" },
        new("nota", "Nota", _ => "=1+1") { IsUsual = false },
    ];

    private static HttpRequest Asked(string query) => new DefaultHttpContext { Request = { Path = "/ca/municipis", QueryString = new QueryString(query) } }.Request;

    private static ListView<Town> View(string query, int size = 50) => ListView.Of(Columns, Towns, ListState.Of(Asked(query)), size);

    private IRenderedComponent<ListTable<Town>> Table(string query, int size = 50) =>
        Render<ListTable<Town>>(p => p.Add(t => t.Caption, "Municipis").Add(t => t.View, View(query, size)).Add(t => t.Request, Asked(query)));

    [Theory]
    [InlineData("", "Vic Abrera Desconegut Cervera")]
    [InlineData("?ordre=nom", "Abrera Cervera Desconegut Vic")]
    [InlineData("?ordre=-nom", "Vic Desconegut Cervera Abrera")]
    [InlineData("?ordre=poblacio", "Cervera Abrera Vic Desconegut")]
    [InlineData("?ordre=-poblacio", "Vic Abrera Cervera Desconegut")]
    [InlineData("?ordre=nota", "Vic Abrera Desconegut Cervera")]
    [InlineData("?ordre=no-hi-es", "Vic Abrera Desconegut Cervera")]
    public void Rows_stand_in_the_order_of_a_column_and_those_without_value_last(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', View(query).Rows.Select(town => town.Name)));

    [Fact]
    public void A_head_says_how_it_orders_and_its_link_turns_it_round_and_keeps_the_filter()
    {
        var table = Table("?q=a&ordre=nom&pagina=2");

        var heads = table.FindAll("thead th");
        Assert.Equal("ascending", heads[0].GetAttribute("aria-sort"));
        Assert.Equal(["/ca/municipis?q=a&ordre=-nom", "/ca/municipis?q=a&ordre=-poblacio"], table.FindAll("thead a").Select(link => link.GetAttribute("href")));
        Assert.Equal("descending", Table("?ordre=-nom").Find("thead th").GetAttribute("aria-sort"));
    }

    [Fact]
    public void Columns_are_chosen_in_the_address_and_the_first_stays()
    {
        Assert.Equal(["nom", "poblacio"], View("").Columns.Select(column => column.Key));
        Assert.Equal(["nom", "nota"], View("?columna=nota").Columns.Select(column => column.Key));
        Assert.Equal(["nom", "poblacio"], View("?columna=no-hi-es").Columns.Select(column => column.Key));

        var form = Table("?q=a&columna=nota&pagina=3").Find(".cols form");
        Assert.Equal(["q"], form.QuerySelectorAll("input[type=hidden]").Select(input => input.GetAttribute("name")));
        Assert.Equal("nota", form.QuerySelector("input:checked")!.GetAttribute("value"));
    }

    [Fact]
    public void A_page_beyond_the_last_is_the_last()
    {
        var table = Table("?pagina=99", size: 3);

        Assert.Equal("Cervera", table.Find("tbody th").TextContent.Trim());
        Assert.Equal("2", table.Find(".pager [aria-current=page]").TextContent);
    }

    [Fact]
    public void The_file_holds_every_row_of_the_columns_seen_and_no_formula()
    {
        var file = System.Text.Encoding.UTF8.GetString(View("?ordre=nom&columna=poblacio&columna=nota", size: 2).Csv());

        Assert.Equal("\uFEFFNom,Població,Nota\r\nAbrera,12500,'=1+1\r\nCervera,9300,'=1+1\r\nDesconegut,,'=1+1\r\nVic,48000,'=1+1\r\n", file);
        Assert.Contains("format=csv", Table("?ordre=nom&pagina=2").Find("a[download]").GetAttribute("href"), StringComparison.Ordinal);
    }
}
