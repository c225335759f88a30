using System.Text;

namespace Talaia.Web.Ui;

/// <summary>An element's id made of what it is called: letters, digits and hyphens only, so that it serves in addresses and selectors.</summary>
public static class ElementId
{
    public static string For(string prefix, string name)
    {
        var id = new StringBuilder(prefix);
        var gap = true;
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                if (gap)
                    id.Append('-');
                id.Append(letter);
                gap = false;
            }
            else
            {
                gap = true;
            }
        }

        return id.ToString();
    }
}
