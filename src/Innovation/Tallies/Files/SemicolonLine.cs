using System.Text;

namespace Talaia.Innovation.Tallies.Files;

/// <summary>Fields parted by semicolons; a field in double quotes may hold semicolons, and quotes written twice.</summary>
internal static class SemicolonLine
{
    public static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (quoted, begun) = (false, false);
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            if (quoted && c == '"' && at + 1 < line.Length && line[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else if (c == '"' && (quoted || !begun))
            {
                quoted = !quoted;
                begun = true;
            }
            else if (c == ';' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                begun = false;
            }
            else
            {
                field.Append(c);
                begun |= !char.IsWhiteSpace(c);
            }
        }

        fields.Add(field.ToString().Trim());
        return fields;
    }
}
