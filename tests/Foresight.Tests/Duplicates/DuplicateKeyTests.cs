using FsCheck.Xunit;
using Talaia.Foresight.Duplicates;

namespace Talaia.Foresight.Tests.Duplicates;

public class DuplicateKeyTests
{
    [Theory]
    [InlineData("http://www.Vila.cat/nota/1/?utm_source=x&fbclid=9#part")]
    [InlineData("https://vila.cat:443/nota/1")]
    [InlineData(" https://vila.cat/nota/1/ ")]
    public void An_address_is_the_same_however_it_was_passed_on(string url) => Assert.Equal("vila.cat/nota/1", DocumentAddress.Canonical(url));

    [Fact]
    public void Parameters_that_tell_documents_apart_stay_in_any_order()
    {
        Assert.Equal(DocumentAddress.Canonical("https://a.cat/?id=1&p=2"), DocumentAddress.Canonical("http://a.cat?p=2&id=1&utm_medium=m"));
        Assert.NotEqual(DocumentAddress.Canonical("https://a.cat/?id=1"), DocumentAddress.Canonical("https://a.cat/?id=2"));
        Assert.NotEqual(DocumentAddress.Canonical("https://a.cat/Nota"), DocumentAddress.Canonical("https://a.cat/nota"));
    }

    [Theory]
    [InlineData("https://a.cat/")]
    [InlineData("mailto:a@a.cat")]
    [InlineData("nota")]
    [InlineData(null)]
    public void A_front_page_or_no_web_address_says_nothing(string? url) => Assert.Null(DocumentAddress.Canonical(url));

    [Fact]
    public void A_title_is_the_same_whatever_its_case_accents_and_signs()
    {
        Assert.Equal(DuplicateKey.Of("Intel·ligència  artificial: l’inici d’any", null), DuplicateKey.Of("INTEL·LIGÈNCIA ARTIFICIAL - L'INICI D'ANY", "A"));
        Assert.Null(DuplicateKey.Of("Dades obertes", null));
        Assert.Equal(DuplicateKey.Of("Dades obertes", "AOC"), DuplicateKey.Of("dades OBERTES", "aoc"));
    }

    [Theory]
    [InlineData("Novetats de la versió 0.5.0", "Novetats de la versió 0.6.0")]
    [InlineData("Un pla per al municipi, part 2", "Un pla per al municipi, part 3")]
    public void A_number_makes_another_title(string one, string other) => Assert.NotEqual(DuplicateKey.Of(one, "a"), DuplicateKey.Of(other, "a"));

    [Property]
    public bool Making_an_address_canonical_twice_changes_nothing(ushort id, bool www, bool slash)
    {
        var once = DocumentAddress.Canonical($"http://{(www ? "www." : "")}x.cat/a/{id}{(slash ? "/" : "")}?b={id}#f");
        return once == DocumentAddress.Canonical("https://" + once);
    }
}
