using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Exports;

/// <summary>The wordings of an exported wave in every language, so that one file of description serves all readers.</summary>
internal sealed class ExportWords(Texts texts)
{
    private readonly IReadOnlyList<Say> _says = [.. Language.All.Select(language => new Say(texts, language))];

    public LocalizedText Of(string key, params (string Name, object? Value)[] values) => Each(say => say[key, values]);

    /// <summary>A text that names an element in its own language.</summary>
    public LocalizedText Of(string key, LocalizedText element, Func<Say, string>? asks = null) =>
        Each(say => asks is null ? say[key, ("element", element.In(say.Language.Code))] : say[key, ("element", element.In(say.Language.Code)), ("asks", asks(say))]);

    public LocalizedText OfMissing(LocalizedText element, string code) =>
        Each(say => say["export.label.missing", ("element", element.In(say.Language.Code)), ("what", say[$"asks.missing.{code}"])]);

    /// <summary>A choice of a question of which several can be chosen, both in the form's words.</summary>
    public LocalizedText OfChoice(LocalizedText question, LocalizedText choice) =>
        Each(say => $"{question.In(say.Language.Code)} · {choice.In(say.Language.Code)}");

    public LocalizedText OfBand(PopulationBand band) => Each(say =>
        band.Number == 1 ? say["export.band.up-to", ("to", band.To)]
        : band.To is null ? say["export.band.over", ("from", band.From - 1)]
        : say["export.band.between", ("from", band.From), ("to", band.To)]);

    public DictionaryHeadings Headings(Language language)
    {
        var say = new Say(texts, language);
        return new DictionaryHeadings(
            say["export.dictionary.name"], say["export.dictionary.label"], say["export.dictionary.question"], say["export.dictionary.kind"],
            say["export.dictionary.measure"], say["export.dictionary.values"], say["export.dictionary.missing"]);
    }

    private LocalizedText Each(Func<Say, string> text) => new(_says.Select(say => KeyValuePair.Create<string, string?>(say.Language.Code, text(say))));
}
