namespace Talaia.Web.Ui;

/// <summary>Words of a form's author with their marks (bold, links, lists) as HTML. Made where all of the author's own is escaped first, and nowhere else.</summary>
public sealed record MarkedText
{
    internal MarkedText(string html) => Html = html;

    internal string Html { get; }
}
