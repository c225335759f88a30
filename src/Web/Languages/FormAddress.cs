using Talaia.Kernel.Access;
using Talaia.Conference.Editions;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Links;
using Talaia.Web.Access;

namespace Talaia.Web.Languages;

/// <summary>Where the texts of a sheet are written.</summary>
internal static class FormAddress
{
    /// <summary>What one must be allowed to do to write the texts of this kind.</summary>
    public static string ActOf(string kind) => kind switch
    {
        "trend" => Permission.CurateTrends,
        "report" => Permission.EditReports,
        "conference" or "session" => Permission.RunConference,
        "key-idea" => Permission.NoteKeyIdeas,
        _ => Permission.ReviewTexts,
    };

    /// <returns>Null where things of this kind have no form.</returns>
    public static string? Of(Ref sheet, Links to) => sheet.Kind switch
    {
        "trend" => to.OfficeTrend(sheet.Key),
        "report" when Period.TryParse(sheet.Key, out var period) => to.OfficeReport(period),
        "challenge" => to.TranslateChallenge(sheet.Key),
        "conference" when int.TryParse(sheet.Key, out var year) => to.EditConference(year),
        "session" when ConferenceKey.TrySplit(sheet.Key, out var year, out var code) => to.OfficeSession(year, code),
        "key-idea" when ConferenceKey.TrySplit(sheet.Key, out var year, out var rest) && int.TryParse(rest, out var number) => to.OfficeKeyIdea(year, number),
        _ => null,
    };
}
