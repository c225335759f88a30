using Talaia.Kernel.Wording;

namespace Talaia.Kernel.Tests.Wording;

public sealed class CatalanNameTest
{
    [Theory]
    [InlineData("Abrera", "d’Abrera", "a Abrera")]
    [InlineData("Barcelona", "de Barcelona", "a Barcelona")]
    [InlineData("el Prat de Llobregat", "del Prat de Llobregat", "al Prat de Llobregat")]
    [InlineData("els Omells de na Gaia", "dels Omells de na Gaia", "als Omells de na Gaia")]
    [InlineData("l'Hospitalet de Llobregat", "de l’Hospitalet de Llobregat", "a l’Hospitalet de Llobregat")]
    [InlineData("la Pobla de Lillet", "de la Pobla de Lillet", "a la Pobla de Lillet")]
    [InlineData("les Borges Blanques", "de les Borges Blanques", "a les Borges Blanques")]
    [InlineData("es Bòrdes", "d’es Bòrdes", "a es Bòrdes")]
    [InlineData("Òdena", "d’Òdena", "a Òdena")]
    [InlineData("Hostalric", "d’Hostalric", "a Hostalric")]
    [InlineData("Igualada", "d’Igualada", "a Igualada")]
    [InlineData("Elna", "d’Elna", "a Elna")]
    [InlineData("Iàlia", "de Iàlia", "a Iàlia")]
    [InlineData("Vic", "de Vic", "a Vic")]
    [InlineData("", "de ", "a ")]
    public void A_name_takes_the_prepositions_as_Catalan_does(string name, string of, string at)
    {
        Assert.Equal(of, CatalanName.Of(name));
        Assert.Equal(at, CatalanName.At(name));
    }

    [Fact]
    public void A_text_asks_for_the_preposition_beside_the_value()
    {
        Assert.Equal("Qüestionari d’Abrera, al Bages", InterfaceText.Fill("Qüestionari {de:town}, {a:comarca}", name => name == "town" ? "Abrera" : "el Bages"));
        Assert.Equal(["town"], new InterfaceText("Qüestionari {de:town}", new Dictionary<string, string>()).Placeholders);
    }
}
