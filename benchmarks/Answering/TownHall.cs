using System.Diagnostics;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Bench.Answering;

/// <summary>A town hall with a browser of its own: it opens its personal link, answers group by group as the pages offer them, reviews and sends.</summary>
internal sealed class TownHall(Uri server, IssuedLink link, string wave, int number) : IDisposable
{
    private readonly Wire _wire = new(server, $"10.{number / 62_500}.{number / 250 % 250}.{1 + number % 250}");

    /// <summary>How long each step took: a group posted until the page after it has been read.</summary>
    public List<double> StepMilliseconds { get; } = [];

    public string Town => link.Codi6;

    /// <summary>Requests so far.</summary>
    public int Requests { get; private set; }

    /// <summary>In a browser that was never here: the personal link, the start that it leads to, and the first page of questions.</summary>
    public async Task<Reply> FirstPageAsync(Questionnaire questionnaire)
    {
        var start = await FollowedAsync(await CountedAsync(_wire.GetAsync($"/ca/q/{link.Token}")));
        return start.Text.Length > 0 ? await PageAsync(questionnaire.Sections[0]) : start;
    }

    public Task<Reply> PageAsync(Section section) => CountedAsync(_wire.GetAsync(At(section.Code)));

    /// <summary>From the personal link to the page that says that the answers were sent.</summary>
    public async Task SubmitAsync(Questionnaire questionnaire, Random chance)
    {
        var page = await FirstPageAsync(questionnaire);
        foreach (var section in questionnaire.Sections)
        {
            var began = Stopwatch.GetTimestamp();
            page = await SaveAsync(section, page, questionnaire, chance);
            StepMilliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        var sent = await CountedAsync(_wire.PostAsync(At("revisa"), HiddenFields.Of(page.Text)));
        if (sent.Location?.EndsWith("/enviat", StringComparison.Ordinal) != true)
            throw new InvalidOperationException($"{link.Codi6} was not sent: {sent.Status} {sent.Location}");
        await FollowedAsync(sent);
    }

    public Task<Reply> GetAsync(string path) => CountedAsync(_wire.GetAsync(path));

    public void Dispose() => _wire.Dispose();

    private async Task<Reply> SaveAsync(Section section, Reply page, Questionnaire questionnaire, Random chance)
    {
        var hidden = HiddenFields.Of(page.Text);
        var answers = hidden.Where(field => field.Key == "asked").SelectMany(field => MadeUpAnswers.To(questionnaire, field.Value, chance).Select(value => KeyValuePair.Create(field.Value, value)));
        var next = await FollowedAsync(await CountedAsync(_wire.PostAsync(At(section.Code), [.. hidden, .. answers, new("go", "on")])));
        return next.Text.Length > 0 ? next : throw new InvalidOperationException($"{link.Codi6}: {section.Code} led to {next.Status}");
    }

    private string At(string place) => $"/ca/questionari/{wave}/{place}";

    private async Task<Reply> CountedAsync(Task<Reply> request)
    {
        Requests++;
        var reply = await request;
        return reply.Status < 400 ? reply : throw new InvalidOperationException($"{link.Codi6}: {reply.Status} {reply.Text[..Math.Min(300, reply.Text.Length)]}");
    }

    private async Task<Reply> FollowedAsync(Reply reply) => reply.Location is { } to ? await FollowedAsync(await CountedAsync(_wire.GetAsync(to.Split('#')[0]))) : reply;
}
