using FsCheck.Xunit;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Duplicates;

namespace Talaia.Foresight.Tests.Duplicates;

public class DuplicateKeyTests
{
    private static string Key(string title, string date = "2026-03-01", string? url = null) =>
        PartialDate.TryParse(date, out var day) ? DuplicateKey.Of(title, day, url) : throw new ArgumentException(date, nameof(date));

    [Theory]
    [InlineData("http://www.Vila.cat/nota/1/?utm_source=x&fbclid=9#part")]
    [InlineData("https://vila.cat:443/nota/1")]
    [InlineData(" https://vila.cat/nota/1/ ")]
    public void An_address_is_the_same_however_it_was_passed_on(string url) => Assert.Equal("vila.cat/nota/1", DuplicateKey.Address(url));

    [Fact]
    public void Parameters_that_tell_documents_apart_stay_in_any_order()
    {
        Assert.Equal(DuplicateKey.Address("https://a.cat/?id=1&p=2"), DuplicateKey.Address("http://a.cat?p=2&id=1&utm_medium=m"));
        Assert.NotEqual(DuplicateKey.Address("https://a.cat/?id=1"), DuplicateKey.Address("https://a.cat/?id=2"));
        Assert.NotEqual(DuplicateKey.Address("https://a.cat/Nota"), DuplicateKey.Address("https://a.cat/nota"));
    }

    [Theory]
    [InlineData("https://a.cat/")]
    [InlineData("mailto:a@a.cat")]
    [InlineData("nota")]
    [InlineData(null)]
    public void A_front_page_or_no_web_address_says_nothing(string? url) => Assert.Null(DuplicateKey.Address(url));

    [Fact]
    public void Without_an_address_title_and_date_decide()
    {
        Assert.Equal(Key("Intel·ligència  artificial: l’inici"), Key("INTEL·LIGÈNCIA ARTIFICIAL - L'INICI"));
        Assert.NotEqual(Key("Ple", "2026-03-01"), Key("Ple", "2026-03-02"));
        Assert.NotEqual(Key("Ple", "2026-03-01", "https://a.cat/1"), Key("Ple", "2026-03-01", "https://a.cat/2"));
    }

    [Property]
    public bool Making_an_address_canonical_twice_changes_nothing(ushort id, bool www, bool slash)
    {
        var once = DuplicateKey.Address($"http://{(www ? "www." : "")}x.cat/a/{id}{(slash ? "/" : "")}?b={id}#f");
        return once == DuplicateKey.Address("https://" + once);
    }
}
