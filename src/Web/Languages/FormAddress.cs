using Talaia.Conference.Editions;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Links;

namespace Talaia.Web.Languages;

/// <summary>Where the texts of a sheet are written.</summary>
internal static class FormAddress
{
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
