using Microsoft.AspNetCore.Components;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Web.Ui;

namespace Talaia.Web;

/// <summary>Texts as they run in a page: one that falls back to another language is marked so with <c>lang</c>.</summary>
public static class ShownTexts
{
    /// <summary>A text of the interface.</summary>
    public static RenderFragment Shown(this Say say, string key, params (string Name, object? Value)[] values) => Marked(say, say.Resolve(key, values));

    /// <summary>Content in four languages; what a machine wrote and nobody has reviewed says so.</summary>
    public static RenderFragment Shown(this Say say, LocalizedText content)
    {
        var said = content.Resolve(say.Language.Code);
        return content.IsMachine(said.Language) ? OfMachine(say, said) : Marked(say, said);
    }

    /// <returns>The tag of the language in which the text is shown, for <c>lang</c> of a title or a link; null where it is the page's own.</returns>
    public static string? LangOf(this Say say, LocalizedText content) =>
        content.Resolve(say.Language.Code).Language is var language && language != say.Language.Code ? Language.Parse(language).Tag : null;

    private static RenderFragment OfMachine(Say say, (string Text, string Language) said) => builder =>
    {
        builder.AddContent(0, Marked(say, said));
        builder.AddContent(1, " ");
        builder.OpenElement(2, "span");
        builder.AddAttribute(3, "class", "machine");
        builder.AddContent(4, say.Shown("ui.machine"));
        builder.CloseElement();
    };

    private static RenderFragment Marked(Say say, (string Text, string Language) said) => builder =>
    {
        if (said.Language == say.Language.Code)
        {
            builder.AddContent(0, said.Text);
            return;
        }

        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "lang", Language.Parse(said.Language).Tag);
        builder.AddContent(3, said.Text);
        builder.CloseElement();
    };
}

/// <summary>Small pieces of a page that are made in code: the cells of a list.</summary>
public static class Shown
{
    /// <param name="lang">The language of the text where it is not the page's.</param>
    /// <param name="id">Where other pages point to it.</param>
    public static RenderFragment Link(string href, string text, string? lang = null, string? id = null) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", href);
        builder.AddAttribute(2, "lang", lang);
        builder.AddAttribute(3, "id", id);
        builder.AddContent(4, text);
        builder.CloseElement();
    };

    public static RenderFragment Tag(string text, Mood mood = Mood.Plain) => builder =>
    {
        builder.OpenComponent<Tag>(0);
        builder.AddComponentParameter(1, nameof(Ui.Tag.Mood), mood);
        builder.AddComponentParameter(2, nameof(Ui.Tag.ChildContent), (RenderFragment)(inner => inner.AddContent(0, text)));
        builder.CloseComponent();
    };
}
