using System.Text.RegularExpressions;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>The name of an Android application: at least two parts with points between, each of letters, digits and underscores and begun by a letter.</summary>
internal static partial class AppName
{
    public static bool IsOne(string text) => Name().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+\z")]
    private static partial Regex Name();
}
