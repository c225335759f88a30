using System.Globalization;
using System.Text;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>The pattern of «format-date»: «%d/%m/%Y %H:%M». What has no meaning stands as written.</summary>
internal static class DateFormat
{
    public static string Write(string pattern, DateTimeOffset at)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && Part(pattern[i + 1], at) is { } part)
            {
                text.Append(part);
                i++;
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return text.ToString();
    }

    private static string? Part(char sign, DateTimeOffset at) => sign switch
    {
        'Y' => In("yyyy", at),
        'y' => In("yy", at),
        'm' => In("MM", at),
        'n' => In("%M", at),
        'b' => In("MMM", at),
        'd' => In("dd", at),
        'e' => In("%d", at),
        'a' => In("ddd", at),
        'H' => In("HH", at),
        'h' => In("%H", at),
        'M' => In("mm", at),
        'S' => In("ss", at),
        '3' => In("fff", at),
        _ => null,
    };

    private static string In(string format, DateTimeOffset at) => at.ToString(format, CultureInfo.InvariantCulture);
}
