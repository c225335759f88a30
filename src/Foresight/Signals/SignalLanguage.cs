namespace Talaia.Foresight.Signals;

/// <summary>The language of a document: as it says, else as its source says; `und` (undetermined, BCP 47) where nobody knows.</summary>
internal static class SignalLanguage
{
    public const string Unknown = "und";

    public static string Of(IncomingDocument document, string? ofSource) =>
        Given(document.Language) ?? Given(ofSource) ?? Unknown;

    private static string? Given(string? tag) => tag?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "cat" => "ca",
        "spa" => "es",
        "eng" => "en",
        "fra" or "fre" => "fr",
        { Length: > 12 } => null,
        var other => other.Split('-', '_')[0],
    };
}
