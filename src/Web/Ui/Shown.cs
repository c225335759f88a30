using Microsoft.AspNetCore.Components;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;

namespace Talaia.Web;

/// <summary>Texts as they run in a page: one that falls back to another language is marked so with <c>lang</c>.</summary>
public static class ShownTexts
{
    /// <summary>A text of the interface.</summary>
    public static RenderFragment Shown(this Say say, string key, params (string Name, object? Value)[] values) => Marked(say, say.Resolve(key, values));

    /// <summary>Content in four languages.</summary>
    public static RenderFragment Shown(this Say say, LocalizedText content) => Marked(say, content.Resolve(say.Language.Code));

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
