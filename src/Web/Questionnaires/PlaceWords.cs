using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Questionnaires;

/// <summary>Answers in words where a place may be among them: nobody reads an outline in coordinates.</summary>
internal static class PlaceWords
{
    public static string Told(this MarkedPlace marked, Say say) => marked.Kind switch
    {
        AnswerKind.Line => say["questionnaires.map.told.line", ("n", marked.Points.Count), ("size", say.Number((decimal)marked.Metres, 0))],
        AnswerKind.Area => say["questionnaires.map.told.area", ("n", marked.Points.Count), ("size", say.Number((decimal)marked.Hectares, marked.Hectares < 10 ? 2 : 1))],
        _ => say["questionnaires.map.told.point", ("lat", say.Number((decimal)marked.Points[0].Latitude, 5)), ("lon", say.Number((decimal)marked.Points[0].Longitude, 5))],
    };

    /// <param name="text">The answer as it is kept.</param>
    /// <param name="at">Its path.</param>
    public static string Told(this FormWords words, FormQuestion question, string text, string at, Say say) =>
        MarkedPlace.Of(question.Type.Answer, text) is { } marked ? marked.Told(say) : words.Answer(question, text, at);
}
