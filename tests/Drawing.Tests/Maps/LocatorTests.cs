using System.Xml.Linq;
using Talaia.Drawing.Tests.Figures;

namespace Talaia.Drawing.Tests.Maps;

public class LocatorTests
{
    [Fact]
    public void The_municipality_is_highlighted_among_those_of_its_comarca()
    {
        var svg = XElement.Parse(Locator.Draw(Catalonia.Map, "080018", Examples.Text(), Medium.Page, "loc").Svg);
        var titles = svg.Descendants().Where(part => part.Name.LocalName == "path").ToLookup(path => path.Attribute("class")!.Value, path => path.Value);
        Assert.Equal(["Abrera"], titles["here"]);
        Assert.Equal(29, titles["around"].Count());
    }

    [Fact]
    public void Every_municipality_can_be_located() =>
        Assert.All(Catalonia.Map.Municipalities, municipality =>
        {
            var figure = Locator.Draw(Catalonia.Map, municipality.Code, Examples.Text(), Medium.Print, "loc");
            Assert.Equal(1008, Math.Max(figure.Width, figure.Height));
        });

    [Fact]
    public void An_unknown_code_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => Locator.Draw(Catalonia.Map, "999998", Examples.Text(), Medium.Page, "loc"));
}
