using Talaia.Kernel.Languages;

namespace Talaia.Kernel.Translation;

/// <summary>Fills what a text lacks with a machine's drafts, marked as such. Nothing is saved, and nothing that somebody wrote is touched.</summary>
public sealed class FillGaps(Apertium machine)
{
    /// <summary>Whether there is a machine at all.</summary>
    public async Task<bool> CanAsync() => (await machine.PairsAsync()).Count > 0;

    /// <returns>The text with a draft in every language that could be reached: Catalan from whatever there is, the others from Catalan.</returns>
    public async Task<LocalizedText> RunAsync(LocalizedText text, CancellationToken cancel = default)
    {
        foreach (var source in text.Languages.Where(code => code != Language.Catalan.Code))
        {
            if (text[Language.Catalan.Code] is null)
                text = text.WithMachine(Language.Catalan.Code, await machine.TranslateAsync(text[source]!, Language.Parse(source), Language.Catalan, cancel));
        }

        if (text[Language.Catalan.Code] is not { } catalan)
            return text;
        foreach (var gap in text.Gaps.ToList())
            text = text.WithMachine(gap, await machine.TranslateAsync(catalan, Language.Catalan, Language.Parse(gap), cancel));
        return text;
    }
}
