namespace Talaia.Consultation.Forms.Media;

/// <summary>
/// How much a form may show. A page of a questionnaire is opened in town halls with slow lines: a picture of more than 5 MB is a photograph that nobody has made ready for a page, and
/// 20 MB are five minutes of speech or one of film. What a form has in all travels in one request when it is taken elsewhere.
/// </summary>
public static class MediaLimits
{
    public const int MostImageBytes = 5 << 20;
    public const int MostBytes = 20 << 20;
    public const int MostFiles = 100;
    public const int MostFormBytes = 100 << 20;

    /// <summary>A small file can unpack to a picture that no telephone has room for.</summary>
    public const int MostPixels = 50_000_000;

    /// <summary>The extensions of what is taken, with their point.</summary>
    public static IReadOnlyList<string> Extensions => MediaKinds.Extensions;
}
