using Talaia.Kernel.Translation;

namespace Talaia.Web.Languages;

/// <summary>The button «Fill the gaps by machine» of a form: the form comes back with drafts where nothing was written, all that was typed kept, nothing saved.</summary>
public sealed class GapFilling(FillGaps fill)
{
    /// <summary>The button's name.</summary>
    public const string Button = "fill-gaps";

    /// <returns>The filled form; null where another button was pressed.</returns>
    public async Task<IFormCollection?> AskedAsync(IFormCollection form, CancellationToken cancel)
    {
        if (!form.ContainsKey(Button))
            return null;
        var filled = form.Where(pair => pair.Key != Button).ToDictionary();
        foreach (var field in FormTexts.Fields(form))
            FormTexts.Write(filled, field, await fill.RunAsync(FormTexts.Of(form, field), cancel));
        return new FormCollection(filled, form.Files);
    }
}
