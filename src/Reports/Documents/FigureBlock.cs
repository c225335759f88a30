namespace Talaia.Reports.Documents;

/// <summary>A picture that is data: what it shows in one sentence, how it was measured, the drawing and the same data as a table.</summary>
/// <param name="PageSvg">SVG for the web page: coloured by the page's classes, no inline styles.</param>
/// <param name="PrintSvg">SVG that stands alone: colours and fonts as attributes.</param>
/// <param name="Alt">What one who does not see it needs to know.</param>
/// <param name="Finding">The one sentence it says.</param>
/// <param name="Note">Wave, n, method; may be empty.</param>
/// <param name="Data">The same data as a table.</param>
public sealed record FigureBlock(string PageSvg, string PrintSvg, string Alt, string Finding, RichText Note, Table? Data = null) : Block;
