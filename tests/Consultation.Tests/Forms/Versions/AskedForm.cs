using System.Text;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.TestKit;

namespace Talaia.Consultation.Tests.Forms.Versions;

/// <summary>A small form with all that a form can do to its answers: what hides, what repeats, what is reckoned, what breaks a rule.</summary>
internal static class AskedForm
{
    public const string Markdown = """
        | survey |                         |            |                        |                  |                |                          |                             |          |                       |          |
        |        | type                    | name       | label::ca              | label::en        | relevant       | constraint               | constraint_message::ca      | required | calculation           | default  |
        |        | begin_group             | oficina    | L’oficina              | The office       |                |                          |                             |          |                       |          |
        |        | integer                 | persones   | Quantes persones hi ha?| How many people? |                | . >= 0 and . <= 500      | Entre 0 i 500 persones.     | yes      |                       |          |
        |        | select_one si_no        | web        | Teniu web?             | A web site?      |                |                          |                             | yes      |                       |          |
        |        | text                    | adreca     | Quina adreça té?       | Its address?     | ${web} = 'si'  |                          |                             | yes      |                       |          |
        |        | select_multiple canals  | canals     | Per on us escriuen?    | Which channels?  |                |                          |                             |          |                       | correu   |
        |        | end_group               |            |                        |                  |                |                          |                             |          |                       |          |
        |        | begin_repeat            | tramit     | Tràmit                 | Procedure        |                |                          |                             |          |                       |          |
        |        | text                    | nom        | Com es diu?            | Its name?        |                |                          |                             |          |                       |          |
        |        | decimal                 | hores      | Quantes hores demana?  | Hours?           |                |                          |                             |          |                       |          |
        |        | end_repeat              |            |                        |                  |                |                          |                             |          |                       |          |
        |        | begin_group             | tancament  | Per acabar             | To finish        |                |                          |                             |          |                       |          |
        |        | calculate               | total      |                        |                  |                |                          |                             |          | sum(${hores})         |          |
        |        | note                    | resum      | En total, ${total} hores. | ${total} hours. |              |                          |                             |          |                       |          |
        |        | date                    | dia        | Des de quan?           | Since when?      |                |                          |                             |          |                       |          |
        |        | end_group               |            |                        |                  |                |                          |                             |          |                       |          |
        | choices |                        |            |                        |                  |
        |        | list_name               | name       | label::ca              | label::en        |
        |        | si_no                   | si         | Sí                     | Yes              |
        |        | si_no                   | no         | No                     | No               |
        |        | canals                  | correu     | Correu                 | E-mail           |
        |        | canals                  | telefon    | Telèfon                | Phone            |
        | settings |                       |            |                        |                  |
        |        | form_title              | form_id    | default_language       |                  |
        |        | Prova de formulari      | prova      | ca                     |                  |
        """;

    public const string Wave = "2027-2";

    public static Stream File(string markdown = Markdown) => new MemoryStream(Encoding.UTF8.GetBytes(markdown));

    public static Task<ImportedForm> ImportAsync(TestHouse house, string markdown = Markdown, bool isTrial = false) =>
        house.UseAsync<ImportForm, ImportedForm>(import => import.RunAsync(File(markdown), "prova.md", "office", isTrial));

    public static async Task<Guid> PublishAsync(TestHouse house)
    {
        var imported = await ImportAsync(house);
        await house.UseAsync<PublishFormVersion, bool>(publish => publish.RunAsync(imported.FormId!.Value, 1, "office"));
        return (await house.UseAsync<ReadForms, List<FormVersionRow>>(read => read.PublishedAsync())).Single(version => version.FormId == imported.FormId).Id;
    }

    /// <summary>A house in which the wave <see cref="Wave"/> asks the form.</summary>
    public static async Task<TestHouse> AskedAsync(Engine engine)
    {
        var house = await OpenHouse.WithoutWaveAsync(engine);
        await OpenAsync(house, await PublishAsync(house));
        return house;
    }

    public static Task<string> OpenAsync(TestHouse house, Guid version)
    {
        var now = house.Clock.GetUtcNow();
        return house.UseAsync<OpenWave, string>(open => open.RunAsync(new OpeningWave(Period.Parse(Wave), new LocalizedText(ca: "Onada"), now, now.AddDays(7), FormVersionId: version), "office"));
    }

    public static IReadOnlyDictionary<string, AnswerValue?> Answers(params (string Path, string? Value)[] answers) =>
        answers.ToDictionary(answer => answer.Path, answer => answer.Value is null ? null : AnswerValue.Of(answer.Value));
}
