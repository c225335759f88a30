using Talaia.Consultation.Themes;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Themes;

/// <summary>What themes and the questions behind them are called.</summary>
internal static class ThemeWords
{
    /// <summary>As the office named it, otherwise by its most telling words.</summary>
    public static string Name(ThemeRow theme, Say say) => theme.Name.IsEmpty ? string.Join(", ", theme.Terms.Take(3)) : theme.Name.In(say.Language.Code);

    public static string Question(ThemedQuestion question, Say say) =>
        $"{question.Section.In(say.Language.Code)}: {(question.Label.IsEmpty ? question.Path : question.Label.In(say.Language.Code))}";
}
