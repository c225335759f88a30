using Talaia.Kernel.Texts;

namespace Talaia.Kernel.Tests.Texts;

public sealed class TextLanguageTest
{
    [Theory]
    [InlineData("ca", "Ens cal més formació per al personal i no tenim temps")]
    [InlineData("es", "No tenemos personal y la conexión se cae")]
    [InlineData("en", "Our fibre connection is too slow and we have no staff")]
    [InlineData("oc", "Mos cau formacion deth personau ena val")]
    [InlineData("ca", "Padró")]
    [InlineData("ca", "")]
    [InlineData("ca", "12 % €")]
    public void A_text_is_taken_for_the_language_whose_small_words_it_has(string language, string text) => Assert.Equal(language, TextLanguage.Of(text));
}
