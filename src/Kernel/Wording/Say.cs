using System.Globalization;
using Talaia.Kernel.Languages;

namespace Talaia.Kernel.Wording;

/// <summary>
/// Says the interface's texts in the language of one request: <c>say["ui.save"]</c>, <c>say["ui.found", ("n", 3)]</c>.
/// Values are written by the language's own rules; a plural text chooses its form by the value called <c>n</c>.
/// </summary>
public sealed class Say(Texts texts, Language language)
{
    private readonly Writing _writing = new(language);

    public Language Language => language;

    public string this[string key, params (string Name, object? Value)[] values] => Compose(key, values).Text;

    /// <summary>The text and the code of the language that it is really in, so that a page can mark a fallback with <c>lang</c>.</summary>
    public (string Text, string Language) Resolve(string key, params (string Name, object? Value)[] values) => Compose(key, values);

    /// <inheritdoc cref="Writing.Number(decimal, int)"/>
    public string Number(decimal number, int decimals = 0) => _writing.Number(number, decimals);

    /// <inheritdoc cref="Writing.Fixed"/>
    public string Fixed(decimal number, int decimals = 1) => _writing.Fixed(number, decimals);

    /// <inheritdoc cref="Writing.Percent"/>
    public string Percent(decimal share, int decimals = 0) => _writing.Percent(share, decimals);

    /// <inheritdoc cref="Writing.Date(DateOnly)"/>
    public string Date(DateOnly date) => _writing.Date(date);

    /// <inheritdoc cref="Writing.Date(DateTimeOffset)"/>
    public string Date(DateTimeOffset instant) => _writing.Date(instant);

    /// <inheritdoc cref="Writing.Month"/>
    public string Month(DateOnly date) => _writing.Month(date);

    /// <inheritdoc cref="Writing.Time"/>
    public string Time(DateTimeOffset instant) => _writing.Time(instant);

    /// <inheritdoc cref="Writing.Moment"/>
    public string Moment(DateTimeOffset instant) => _writing.Moment(instant);

    /// <inheritdoc cref="Writing.List"/>
    public string List(IReadOnlyList<string> items) => _writing.List(items);

    private (string Text, string Language) Compose(string key, (string Name, object? Value)[] values)
    {
        var (text, said) = texts.Find(language.Code, key);
        var form = text.Plain ?? text.Plurals[PluralForm.For(said, CountIn(key, values))];
        var filled = InterfaceText.Fill(form, name =>
        {
            foreach (var (given, value) in values)
            {
                if (given == name)
                    return _writing.Any(value);
            }

            throw new ArgumentException($"The text «{key}» needs a value for {{{name}}}.", nameof(values));
        });
        return (filled, said);
    }

    private static decimal CountIn(string key, (string Name, object? Value)[] values) =>
        values.FirstOrDefault(value => value.Name == InterfaceText.Count).Value is IConvertible count
            ? Convert.ToDecimal(count, CultureInfo.InvariantCulture)
            : throw new ArgumentException($"The text «{key}» has plural forms and needs a number called «{InterfaceText.Count}».", nameof(values));
}
