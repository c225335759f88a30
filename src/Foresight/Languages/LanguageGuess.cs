using Lingua;

namespace Talaia.Foresight.Languages;

/// <summary>
/// The language of a text among the ten that the office meets: ca, es, en, fr, it, pt, eu, de, nl, ro; `und` where nothing can be said. By the
/// character statistics of Lingua, loaded when first needed, corrected by the marks of Catalan and by function words, for which it has too little feeling.
/// </summary>
public static class LanguageGuess
{
    /// <summary>Undetermined (ISO 639-2).</summary>
    public const string Undetermined = "und";

    /// <summary>No more of a text is looked at: 1,000 characters say all.</summary>
    private const int Enough = 1000;

    /// <summary>Small models: 100 MB of memory once loaded.</summary>
    private static readonly Lazy<LanguageDetector> Light = new(() => Builder().WithLowAccuracyMode().Build());

    /// <summary>Full models: 500 MB of memory once loaded, a seventh of the speed.</summary>
    private static readonly Lazy<LanguageDetector> Full = new(() => Builder().Build());

    private static readonly string[] Codes = ["ca", "es", "en", "fr", "it", "pt", "eu", "de", "nl", "ro"];

    private static readonly Language[] Known =
    [
        Language.Catalan, Language.Spanish, Language.English, Language.French, Language.Italian, Language.Portuguese, Language.Basque, Language.German, Language.Dutch,
        Language.Romanian,
    ];

    /// <summary>
    /// One of the ten codes, or <see cref="Undetermined"/> for a text without letters or with nothing to go by. <paramref name="careful"/>: with the full
    /// models, for a batch in a process of its own; the office itself does with the small ones.
    /// </summary>
    public static string Of(string text, bool careful = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Enough)
            text = text[..Enough];
        if (!text.Any(char.IsLetter))
            return Undetermined;
        var evidence = LanguageMarks.Of(text);
        var confidences = (careful ? Full : Light).Value.ComputeLanguageConfidenceValues(text);
        var best = (Code: Undetermined, Score: double.NegativeInfinity);
        for (var i = 0; i < Codes.Length; i++)
        {
            var confidence = confidences.GetValueOrDefault(Known[i]);
            var score = Math.Log(confidence + 1e-4) + evidence[i];
            if ((confidence > 0 || evidence[i] > LanguageMarks.AtHomeOf(i)) && score > best.Score)
                best = (Codes[i], score);
        }

        return best.Code;
    }

    private static LanguageDetectorBuilder Builder() => LanguageDetectorBuilder.FromLanguages(Known);
}
