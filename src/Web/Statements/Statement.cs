namespace Talaia.Web.Statements;

/// <summary>What an office must declare to its visitors: a text of sections, each with a title and its paragraphs, whose words are in the texts of this room.</summary>
/// <param name="Kind">First part of the keys: `accessibility`, `legal` or `privacy`.</param>
/// <param name="Sections">Key of each section with how many paragraphs it has.</param>
/// <param name="Reviewed">The day on which somebody last read it against the product.</param>
public sealed record Statement(string Kind, IReadOnlyList<(string Key, int Paragraphs)> Sections, DateOnly Reviewed)
{
    /// <summary>On the model of Decision (EU) 2018/1523, which Royal Decree 1112/2018 (art. 15) asks for; to be reviewed every year.</summary>
    public static readonly Statement Accessibility = new(
        "accessibility", [("commitment", 2), ("compliance", 1), ("gaps", 5), ("checked", 4), ("contact", 2), ("claim", 2)], new DateOnly(2026, 11, 24));

    /// <summary>Who publishes the site and under what terms: Law 34/2002, article 10.</summary>
    public static readonly Statement Legal = new(
        "legal", [("who", 1), ("licences", 3), ("liability", 3), ("complaints", 3)], new DateOnly(2026, 11, 24));

    /// <summary>What Regulation (EU) 2016/679 (art. 13) asks to be told.</summary>
    public static readonly Statement Privacy = new(
        "privacy", [("who", 1), ("what", 4), ("why", 2), ("seen", 3), ("kept", 2), ("cookies", 3), ("rights", 2)], new DateOnly(2026, 11, 24));
}
