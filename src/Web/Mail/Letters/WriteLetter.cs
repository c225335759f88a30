using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Mail.Letters;

/// <summary>Writes a letter in its reader's language, as HTML and as plain text.</summary>
internal sealed class WriteLetter(Texts texts, MailSettings settings, IServiceProvider services, ILoggerFactory logs)
{
    /// <param name="decline">Where the reader declines such letters; null for a letter that is needed.</param>
    /// <exception cref="KeyNotFoundException">No such template, or a value is missing.</exception>
    /// <exception cref="FormatException">A value is not what it should be.</exception>
    public async Task<WrittenLetter> RunAsync(string template, Language language, string name, IReadOnlyDictionary<string, string> values, Uri? decline)
    {
        var say = new Say(texts, language);
        var known = Template.Find(template) ?? throw new KeyNotFoundException($"No template is called «{template}».");
        var content = known.Write(new LetterWords(say, settings.Site, values));
        var hello = string.IsNullOrWhiteSpace(name) ? say["mail.hello.nobody"] : say["mail.hello", ("name", HeaderText.Of(name))];
        return new WrittenLetter(content.Subject, await HtmlAsync(say, content, hello, decline), PlainLetter.Of(say, content, hello, settings.Site, decline));
    }

    private async Task<string> HtmlAsync(Say say, LetterContent content, string hello, Uri? decline)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<LetterPage>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(LetterPage.Say)] = say,
                [nameof(LetterPage.Content)] = content,
                [nameof(LetterPage.Hello)] = hello,
                [nameof(LetterPage.Site)] = settings.Site,
                [nameof(LetterPage.Decline)] = decline,
            }));
            return page.ToHtmlString();
        });
    }
}
