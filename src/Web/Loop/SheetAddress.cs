using Talaia.Conference.Editions;
using Talaia.Consultation.Needs;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Links;
using Talaia.Metamodel.TownModels.Agreements;

namespace Talaia.Web.Loop;

/// <summary>Where the sheet of a thing stands.</summary>
internal static class SheetAddress
{
    /// <param name="ofOffice">Whether the reader is of the office, where some things have their sheet.</param>
    /// <returns>Null where things of this kind have no sheet for the reader.</returns>
    public static string? Of(Ref thing, Links to, bool ofOffice = false) => thing.Kind switch
    {
        "signal" when ofOffice => to.Signal(thing.Key),
        "element" => to.Element(thing.Key),
        "release" => to.Releases(),
        "solution" => to.Solution(thing.Key),
        "trend" => to.Trend(thing.Key),
        "need" when NeedRef.TryParse(thing.Key, out var wave, out var element) => to.Need(wave, element),
        "wave" => to.Needs(thing.Key),
        "report" when Period.TryParse(thing.Key, out var period) => to.Report(period),
        "municipality" => to.Municipality(thing.Key),
        "agreement" when AgreementRef.TryParse(thing.Key, out var town, out _) => to.TownPuzzle(town),
        "proposal" => to.Proposal(thing.Key),
        "process" when int.TryParse(thing.Key, out var year) => to.Process(year),
        "challenge" => to.Challenge(thing.Key),
        "idea" => to.Idea(thing.Key),
        "gate" when thing.Key.Split('/') is [var year, var gate] && int.TryParse(year, out var number) => to.Gate(number, gate),
        "pilot" => to.Pilot(thing.Key),
        "conference" when int.TryParse(thing.Key, out var year) => to.Conference(year),
        "session" when ConferenceKey.TrySplit(thing.Key, out var year, out var code) => to.Session(year, code),
        "key-idea" when ConferenceKey.TrySplit(thing.Key, out var year, out var number) && int.TryParse(number, out var known) => to.KeyIdea(year, known),
        _ => null,
    };
}
