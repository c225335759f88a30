using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Languages;
using Talaia.TestKit.Approval;
using Talaia.Web.Mail;
using Talaia.Web.Mail.Letters;

namespace Talaia.Web.Tests.Mail;

/// <summary>Every kind of letter in every language.</summary>
public sealed class LetterTemplatesTest
{
    private static readonly Uri Decline = new("https://talaia.prova.example/ca/baixa/mostra");

    [Theory]
    [InlineData("ca")]
    [InlineData("es")]
    [InlineData("en")]
    [InlineData("oc")]
    public async Task Letters_read_as_approved(string language)
    {
        var text = new StringBuilder();
        foreach (var template in Template.All)
        {
            var letter = await WriteAsync(template.Name, language, "Maria de Prova", template.Sample);
            text.Append("=== ").Append(template.Name).Append(": ").Append(letter.Subject).Append("\n\n").Append(letter.Text).Append('\n');
        }

        Approved.Match($"letters.{language}", text.ToString());
    }

    [Theory, MemberData(nameof(All))]
    public async Task Html_says_what_the_text_says_in_the_language_that_it_names(string template, string language)
    {
        var letter = await WriteAsync(template, language, "Maria de Prova", Template.Find(template)!.Sample, Decline);
        var html = await new HtmlParser().ParseDocumentAsync(letter.Html);
        var said = Plain(html.Body!.TextContent);
        foreach (var line in letter.Text.Split('\n').Where(line => line.Length > 0 && line != "-- ").Select(line => line.TrimEnd(':')))
            Assert.True(said.Contains(Plain(line), StringComparison.Ordinal) || html.QuerySelectorAll("a").Any(link => link.GetAttribute("href") == line), line);
        Assert.Equal(Language.Parse(language).Tag, html.DocumentElement.GetAttribute("lang"));
        Assert.Equal(letter.Subject, html.Title);
        Assert.Empty(html.QuerySelectorAll("script, img, link, iframe, form"));
        Assert.Contains(html.QuerySelectorAll("a"), link => link.GetAttribute("href") == Decline.ToString());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Values_are_words_and_never_markup(string template)
    {
        const string Attack = "<script>alert(1)</script>\"><img src=x>";
        var values = Template.Find(template)!.Sample.ToDictionary(
            value => value.Key, value => value.Key is "title" or "place" or "office" or "municipality" or "wave" or "what" ? Attack : value.Value);
        var letter = await WriteAsync(template, "ca", Attack, values);
        var html = await new HtmlParser().ParseDocumentAsync(letter.Html);
        Assert.Empty(html.QuerySelectorAll("script, img"));
        Assert.Contains("alert(1)", html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/ca/compte")]
    public async Task A_link_leads_to_the_web_or_there_is_no_letter(string url) => await Assert.ThrowsAsync<FormatException>(
        () => WriteAsync("sign-in-link", "ca", "", new Dictionary<string, string> { ["url"] = url, ["minutes"] = "15" }));

    [Fact]
    public async Task A_letter_that_lacks_a_value_is_not_written() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(() => WriteAsync("sign-in-link", "ca", "", new Dictionary<string, string> { ["minutes"] = "15" }));

    public static TheoryData<string> Kinds { get; } = [.. Template.All.Select(template => template.Name)];

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var template in Template.All)
        {
            foreach (var language in Language.All)
                all.Add(template.Name, language.Code);
        }

        return all;
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<WrittenLetter> WriteAsync(string template, string language, string name, IReadOnlyDictionary<string, string> values, Uri? decline = null)
    {
        await using var services = new ServiceCollection().AddLogging().AddLetters(MailHouse.Settings()).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WriteLetter>().RunAsync(template, Language.Parse(language), name, values, decline);
    }
}
