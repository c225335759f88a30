using System.Globalization;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Mail.Letters;

/// <summary>What a template writes with: the texts of the reader's language, the letter's values, and addresses of the site.</summary>
internal sealed class LetterWords(Say say, Uri site, IReadOnlyDictionary<string, string> values)
{
    public Say Say => say;

    public Links To { get; } = new(say.Language);

    /// <summary>A value that the template needs.</summary>
    public string this[string name] => values.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"The letter lacks the value «{name}».");

    /// <summary>A value that may be missing or empty.</summary>
    public string? Maybe(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public int Number(string name) => int.Parse(this[name], CultureInfo.InvariantCulture);

    /// <summary>A day, `2026-12-10`.</summary>
    public DateOnly Day(string name) => DateOnly.ParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateTimeOffset Instant(string name) => DateTimeOffset.Parse(this[name], CultureInfo.InvariantCulture);

    /// <summary>From the first to the last day.</summary>
    public string Days() => Day("first") == Day("last") ? say.Date(Day("first")) : say["mail.days", ("from", Day("first")), ("to", Day("last"))];

    /// <summary>The address in the value `url`, or else a page of this site.</summary>
    public Uri Address(Func<string> path) => Maybe("url") is { } url
        ? Uri.TryCreate(url, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? given : throw new FormatException("The value «url» is not an address of the web.")
        : new Uri(site, path());

    /// <summary>The address in the value `url`.</summary>
    public Uri Address() => Address(() => this["url"]);
}
