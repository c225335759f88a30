using Microsoft.Extensions.DependencyInjection;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Territory.Municipalities;

namespace Talaia.Bench.Answering;

/// <summary>
/// A wave that asks every municipality the form of forty questions (`forty-questions.md`: eight groups; 88 sub-questions, of a table its rows and of several choices
/// each; Catalan, Spanish, English), with a personal link for each. And the same questions on one page, in a wave of its own.
/// </summary>
internal sealed record FortyQuestions(string Wave, Questionnaire Questionnaire, Queue<IssuedLink> Links)
{
    /// <param name="services">The house, for one act.</param>
    public static async Task<FortyQuestions> AskedAsync(IServiceProvider services, int part = 1, bool onOnePage = false)
    {
        var form = await services.GetRequiredService<ImportForm>().RunAsync(await FormAsync(onOnePage), "forty-questions.md", "bench");
        await services.GetRequiredService<PublishFormVersion>().RunAsync(form.FormId!.Value, form.Number, "bench");
        var version = (await services.GetRequiredService<ReadForms>().VersionsAsync(form.FormId.Value)).Single(known => known.Number == form.Number).Id;
        var wave = await services.GetRequiredService<OpenWave>().RunAsync(
            new OpeningWave(new Period(2099, part), LocalizedText.Same("bench"), new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero), FormVersionId: version), "bench");
        var towns = (await services.GetRequiredService<ReadMunicipalities>().AllAsync()).Select(town => town.Codi6).ToList();
        var links = await services.GetRequiredService<IssueLink>().RunAsync(wave, towns, "bench");
        return new FortyQuestions(wave, (await services.GetRequiredService<ReadQuestionnaire>().OfWaveAsync(wave))!, new Queue<IssuedLink>(links));
    }

    /// <summary>The next towns that have not answered, each with a browser and an address of its own.</summary>
    public List<TownHall> Next(Uri server, int count) => [.. Enumerable.Range(0, count).Select(_ => new TownHall(server, Links.Dequeue(), Wave, Links.Count))];

    /// <summary>Browsers of towns whose turn comes last, which only look.</summary>
    public List<TownHall> Fresh(Uri server, int count) => [.. Links.TakeLast(count).Select((link, i) => new TownHall(server, link, Wave, 100_000 + i))];

    /// <summary>How many towns have sent everything, by the database itself.</summary>
    public async Task<int> SentAsync(IServiceProvider services) => (await services.GetRequiredService<ReadAnswers>().ListAsync(Wave))
        .Count(response => response.State == ResponseState.Sent && Questionnaire.Questions.All(question => response.Answers.ContainsKey(question.Path)));

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
