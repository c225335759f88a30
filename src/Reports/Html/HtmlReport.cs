namespace Talaia.Reports.Html;

/// <summary>A document as a fragment for the Reading template: what stands inside <c>article.prose</c>, and the list for <c>nav.toc</c>.</summary>
/// <param name="Article">HTML, encoded, with the page variant of each figure and no style attribute.</param>
/// <param name="Contents">The headings that have an anchor, in order, and the evidence at the end.</param>
/// <param name="Eyebrow">«Informe de tendències 2026-2 · maig – agost de 2026».</param>
/// <param name="ReadingMinutes">At 200 words a minute, at least one.</param>
public sealed record HtmlReport(string Article, IReadOnlyList<ContentsEntry> Contents, string Eyebrow, int ReadingMinutes);

/// <summary>A line of the contents; the level is 2, 3 or 4.</summary>
public sealed record ContentsEntry(string Anchor, string Text, int Level);
