namespace Talaia.Web.Mail;

/// <summary>Text for a header of a letter: one line, whatever was typed. A line break in a name or a subject would begin a header of its own.</summary>
internal static class HeaderText
{
    public static string Of(string text)
    {
        var plain = new string([.. text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)]);
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
