using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Web.Languages;

/// <summary>What one sheet lacks.</summary>
/// <param name="Missing">Fields without text, by language.</param>
public sealed record SheetGaps(Ref Sheet, LocalizedText Name, IReadOnlyDictionary<string, IReadOnlyList<string>> Missing);

/// <summary>How the texts of one kind stand in one language.</summary>
public sealed record LanguageCount(string Kind, string Language, int Texts, int Gaps, int Drafts);

/// <param name="Texts">Every text of every kind, by kind in the order in which the rooms stand.</param>
public sealed record LanguagesBoard(IReadOnlyList<ContentText> Texts)
{
    public IReadOnlyList<string> Kinds { get; } = [.. Texts.Select(text => text.Sheet.Kind).Distinct()];

    public LanguageCount Count(string kind, string language)
    {
        var texts = Texts.Where(text => text.Sheet.Kind == kind).ToList();
        return new(kind, language, texts.Count, texts.Count(text => text.IsOpen && text.Text[language] is null), texts.Count(text => text.Text.IsMachine(language)));
    }

    /// <summary>Sheets of a kind that lack something and can still be written.</summary>
    public IReadOnlyList<SheetGaps> Gaps(string kind) =>
    [
        .. Texts.Where(text => text.Sheet.Kind == kind && text.IsOpen && text.Text.Gaps.Any()).GroupBy(text => text.Sheet).Select(sheet => new SheetGaps(
            sheet.Key, sheet.First().Name,
            Language.All.ToDictionary(language => language.Code, language => (IReadOnlyList<string>)[.. sheet.Where(text => text.Text[language.Code] is null).Select(text => text.Field)]))),
    ];

    /// <summary>What machines wrote and nobody has reviewed.</summary>
    public IReadOnlyList<(ContentText Text, Language Language)> Drafts =>
        [.. Texts.SelectMany(text => text.Text.Machine.Select(code => (text, Language.Parse(code))))];
}

/// <summary>How all content stands in all languages.</summary>
internal sealed class ReadLanguages(IEnumerable<IContentTexts> texts)
{
    public async Task<LanguagesBoard> RunAsync(CancellationToken cancel)
    {
        var all = new List<ContentText>();
        foreach (var kind in texts)
            all.AddRange(await kind.ListAsync(cancel));
        return new LanguagesBoard(all);
    }
}
