using System.Globalization;
using System.Text.RegularExpressions;

namespace Talaia.Consultation.Questionnaires;

/// <summary>Paths of answers to a form: <c>/area[2]/need</c> is the answer in the second repetition, <c>/area</c> itself how many repetitions there are.</summary>
public static partial class FormPath
{
    /// <summary>So many repetitions of one repeat are taken.</summary>
    public const int MostRepetitions = 200;

    /// <summary>The path in the form, without the places of repetitions.</summary>
    public static string Plain(string path) => path.Contains('[', StringComparison.Ordinal) ? Places().Replace(path, "") : path;

    /// <summary>The repetitions that a path says there are: of <c>/a[2]/b[3]/c</c>, two of <c>/a</c> and three of <c>/a[2]/b</c>.</summary>
    internal static IEnumerable<(string Repeat, int Count)> Repetitions(string path) =>
        Places().Matches(path).Select(match => (path[..match.Index], int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));

    /// <summary>The same answer in the repetition before: where one at this place was taken away.</summary>
    internal static string MovedUp(string path, string repeat, int place)
    {
        var end = path.IndexOf(']', repeat.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{repeat}[{place - 1}]{path[(end + 1)..]}");
    }

    /// <summary>The place that a path has in this repeat; null where it does not stand in it.</summary>
    internal static int? PlaceIn(string path, string repeat) =>
        path.StartsWith(repeat, StringComparison.Ordinal) && Places().Match(path, repeat.Length) is { Success: true } match && match.Index == repeat.Length
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\[(\d{1,3})\](?=/|$)")]
    private static partial Regex Places();
}
