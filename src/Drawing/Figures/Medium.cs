namespace Talaia.Drawing;

/// <summary>Where a figure will be seen.</summary>
public enum Medium
{
    /// <summary>Inline in a web page: classes and no colours, so that light and dark themes both work (`figures.css`).</summary>
    Page,

    /// <summary>A file that stands alone (PDF, DOCX, EPUB, mail): light colours and the typeface as attributes, no classes.</summary>
    Print,
}
