using Talaia.Foresight.Languages;

namespace Talaia.Foresight.Tests.Languages;

public class LanguageGuessTests
{
    [Theory]
    [InlineData("L'Ajuntament publica les dades obertes del municipi i convida els veïns a fer-hi aportacions.", "ca")]
    [InlineData("Intel·ligència artificial per als pobles petits", "ca")]
    [InlineData("Ara, el país respira", "ca")]
    [InlineData("El Ayuntamiento publica los datos abiertos del municipio e invita a los vecinos.", "es")]
    [InlineData("The council publishes the town's open data and invites its residents.", "en")]
    [InlineData("La mairie publie les données ouvertes de la commune et invite les habitants.", "fr")]
    [InlineData("Il comune pubblica i dati aperti e invita i cittadini a usarli.", "it")]
    [InlineData("A câmara municipal publica os dados abertos e convida os moradores.", "pt")]
    [InlineData("Udalak herriko datu irekiak argitaratu ditu eta herritarrak gonbidatu ditu.", "eu")]
    [InlineData("Die Gemeinde veröffentlicht ihre offenen Daten und lädt die Einwohner ein.", "de")]
    [InlineData("De gemeente publiceert de open gegevens en nodigt de bewoners uit.", "nl")]
    [InlineData("Primăria publică datele deschise ale comunei și îi invită pe locuitori.", "ro")]
    public void A_sentence_gives_its_language_away(string text, string code) => Assert.Equal(code, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData(" 2026-1: 12 / 34 €")]
    [InlineData("Привет, мир")]
    public void A_text_in_no_known_letters_is_undetermined(string text) => Assert.Equal(LanguageGuess.Undetermined, LanguageGuess.Of(text));

    /// <summary>A tenth of the file's Catalan lines is Spanish or English by any reader's judgement, so its bar is lower than the others'.</summary>
    [SharedDataTheory]
    [InlineData("ca", 87)]
    [InlineData("es", 97)]
    [InlineData("en", 99)]
    [InlineData("fr", 97.5)]
    public void Found_sentences_are_recognised(string code, double least)
    {
        var lines = File.ReadAllLines(SharedData.PathOf("langid", $"sentences.{code}.txt"));
        Assert.InRange(100.0 * lines.Count(line => LanguageGuess.Of(line) == code) / lines.Length, least, 100);
    }
}
