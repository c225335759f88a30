using System.Globalization;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Web.Territory;
using Talaia.Web.Ui;

namespace Talaia.Web.Consultation;

/// <summary>What the follow-up of a wave can show of each town.</summary>
internal static class TownColumns
{
    public static List<ListColumn<MunicipalityProgress>> Of(string wave, Say say, Links to) =>
    [
        new("nom", say["territory.name"], town => town.Municipality.Name)
        {
            By = town => Folding.SortKey(town.Municipality.Name), Cell = town => Shown.Link(to.WaveTown(wave, town.Municipality.Codi6), town.Municipality.Name),
        },
        new("codi", say["territory.code"], town => town.Municipality.Codi6) { By = town => town.Municipality.Codi6 },
        new("comarca", say["territory.comarca"], town => town.Municipality.ComarcaName) { By = town => Folding.SortKey(town.Municipality.ComarcaName) },
        new("estat", say["consultation.state"], town => State(town, say))
        {
            By = town => Rank(town), Cell = town => Shown.Tag(State(town, say), town.HasSent ? Mood.Good : Mood.Plain),
        },
        new("respostes", say["consultation.answers"], town => say.Number(town.Answers)) { IsNumber = true, By = town => town.Answers, Raw = town => Plain(town.Answers) },
        new("desat", say["consultation.saved"], town => town.SavedAt is { } at ? say.Date(at) : null) { By = town => town.SavedAt, Raw = town => Day(town.SavedAt) },
        new("enviat", say["consultation.state.sent"], town => town.SentAt is { } at ? say.Date(at) : null) { By = town => town.SentAt, Raw = town => Day(town.SentAt), IsUsual = false },
        new("tram", say["territory.band"], town => BandName.Of(town.Municipality.Band, say)) { By = town => town.Municipality.Band.Number, IsUsual = false },
        new("poblacio", say["territory.population"], town => say.Number(town.Municipality.Population)) { IsNumber = true, By = town => town.Municipality.Population, Raw = town => Plain(town.Municipality.Population), IsUsual = false },
    ];

    private static int Rank(MunicipalityProgress town) => town.HasSent ? 3 : town.State != ResponseState.NotStarted ? 2 : town.Invited ? 1 : 0;

    private static string State(MunicipalityProgress town, Say say) => Rank(town) switch
    {
        3 => say["consultation.state.sent"],
        2 => say["consultation.state.begun"],
        1 => say["consultation.state.invited"],
        _ => say["consultation.state.to-begin"],
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
