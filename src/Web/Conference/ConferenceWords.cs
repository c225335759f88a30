using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Conference;

/// <summary>How pages of the conference name profiles, hours, kinds and people.</summary>
internal static class ConferenceWords
{
    /// <summary>The profile that an address names, or none.</summary>
    public static Profiles ProfileOf(string? address) =>
        Enum.TryParse<Profiles>(address, ignoreCase: true, out var profile) && ProfileList.Each.Contains(profile) ? profile : Profiles.None;

    public static string Profile(this Say say, Profiles profile) => say[$"conference.profile.{profile.ToString().ToLowerInvariant()}"];

    public static string ProfilesOf(this Say say, Profiles profiles) =>
        profiles == Profiles.All ? say["conference.profile.all"] : say.List([.. ProfileList.In(profiles).Select(say.Profile)]);

    public static string Kind(this Say say, KeyIdeaKind kind) => say[$"conference.kind.{kind.ToString().ToLowerInvariant()}"];

    public static string Hours(this Say say, SessionRow session) => $"{say.Time(session.Start)}–{say.Time(session.End)}";

    /// <summary>«10 de desembre del 2026», or from when to when.</summary>
    public static string Days(this Say say, EditionRow edition) =>
        edition.FirstDay == edition.LastDay ? say.Date(edition.FirstDay) : say["conference.days", ("from", edition.FirstDay), ("to", edition.LastDay)];

    /// <summary>Names of languages by their tags, each in itself where the platform has it.</summary>
    public static string LanguagesOf(this Say say, SessionRow session) =>
        say.List([.. session.Languages.Select(tag => Language.TryParse(tag, out var language) ? language.OwnName : tag)]);

    /// <summary>Session, speaker and minute: where an idea comes from.</summary>
    public static string Origin(this Say say, KeyIdeaRow idea) => idea.Speaker is { } speaker
        ? say["conference.idea.said-by", ("speaker", speaker.Name), ("minute", idea.Minute)]
        : say["conference.idea.said", ("minute", idea.Minute)];
}
