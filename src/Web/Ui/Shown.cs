using Microsoft.AspNetCore.Components;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;

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
