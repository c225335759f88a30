using Microsoft.Extensions.DependencyInjection;
using Talaia.Bench.Serving;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.House.Composition;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Territory.Municipalities;

namespace Talaia.Bench.Answering;

/// <summary>
/// A wave that asks every municipality the form of forty questions (`forty-questions.md`: eight groups; 88 sub-questions, of a table its rows and of several choices
/// each; Catalan, Spanish, English), with a personal link for each. And the same questions on one page, in a wave of its own.
/// </summary>
internal sealed record FortyQuestions(HouseSettings House, string Wave, Questionnaire Questionnaire, Queue<IssuedLink> Links)
{
    public static async Task<FortyQuestions> AskedAsync(HouseSettings settings, bool onOnePage = false)
    {
        await using var services = DemonstrationFolder.House(settings);
        await using var scope = services.CreateAsyncScope();
        T The<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var form = await The<ImportForm>().RunAsync(await FormAsync(onOnePage), "forty-questions.md", "bench");
        await The<PublishFormVersion>().RunAsync(form.FormId!.Value, form.Number, "bench");
        var version = (await The<ReadForms>().VersionsAsync(form.FormId.Value)).Single(known => known.Number == form.Number).Id;
        var now = DateTimeOffset.UtcNow;
        var wave = await The<OpenWave>().RunAsync(new OpeningWave(new Period(2099, onOnePage ? 2 : 1), LocalizedText.Same("bench"), now.AddDays(-1), now.AddDays(30), FormVersionId: version), "bench");
        var towns = (await The<ReadMunicipalities>().AllAsync()).Select(town => town.Codi6).ToList();
        var links = await The<IssueLink>().RunAsync(wave, towns, "bench");
        return new FortyQuestions(settings, wave, (await The<ReadQuestionnaire>().OfWaveAsync(wave))!, new Queue<IssuedLink>(links));
    }

    /// <summary>The next towns that have not answered, each with a browser and an address of its own.</summary>
    public List<TownHall> Next(Uri server, int count) => [.. Enumerable.Range(0, count).Select(_ => new TownHall(server, Links.Dequeue(), Wave, Links.Count))];

    /// <summary>Browsers of towns whose turn comes last, which only look.</summary>
    public List<TownHall> Fresh(Uri server, int count) => [.. Links.TakeLast(count).Select((link, i) => new TownHall(server, link, Wave, 100_000 + i))];

    /// <summary>How many towns have sent everything, by the database itself.</summary>
    public async Task<int> SentAsync()
    {
        await using var services = DemonstrationFolder.House(House);
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ReadAnswers>().ListAsync(Wave))
            .Count(response => response.State == ResponseState.Sent && Questionnaire.Questions.All(question => response.Answers.ContainsKey(question.Path)));
    }

    private static async Task<Stream> FormAsync(bool onOnePage)
    {
        using var reader = new StreamReader(typeof(FortyQuestions).Assembly.GetManifestResourceStream("forty-questions.md")!);
        var text = await reader.ReadToEndAsync();
        if (onOnePage)
        {
            text = text.Replace("| | begin_group | govern |", "| | begin_group | totes | Totes | Todas | All | field-list |\n| | begin_group | govern |", StringComparison.Ordinal)
                .Replace("| choices |", "| | end_group | |\n| choices |", StringComparison.Ordinal).Replace("quaranta-preguntes", "quaranta-preguntes-juntes", StringComparison.Ordinal);
        }

        return new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
