using System.Diagnostics;
using System.Text.Json;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Bench.Answering.Load;

/// <summary>
/// One of several devices of a town hall, on a bad line. It saves what is typed as the page's script does: each answer by itself, with the revision that it has seen and a
/// key of its own; what was not acknowledged is sent again under the same key.
/// </summary>
/// <param name="cut">Of requests, the share that is cut: half of them before the server can act, half after.</param>
internal sealed class Device(Uri server, string from, IssuedLink link, FortyQuestions asked, Random chance, double cut, WhatWasSaid said) : IDisposable
{
    private readonly Wire _wire = new(server, from);
    private int _saves;

    public string Town => link.Codi6;

    public async Task OpenLinkAsync()
    {
        var reply = await TriedAsync(cutting => _wire.GetAsync($"/ca/q/{link.Token}", cutting));
        while (reply.Location is { } to)
            reply = await TriedAsync(cutting => _wire.GetAsync(to, cutting));
    }

    public Task<Reply> PageAsync(string place) => TriedAsync(cutting => _wire.GetAsync($"/ca/questionari/{asked.Wave}/{place}", cutting));

    public Task<Reply> PostAsync(string place, IEnumerable<KeyValuePair<string, string>> fields) =>
        TriedAsync(cutting => _wire.PostAsync($"/ca/questionari/{asked.Wave}/{place}", fields, cutting));

    /// <summary>Answers all that a group asks, one answer after the other; the rows of a table at once.</summary>
    /// <param name="thinkAsync">Waits as long as somebody thinks and types.</param>
    public async Task AnswerAsync(Section section, Func<Task> thinkAsync)
    {
        var hidden = HiddenFields.Of((await PageAsync(section.Code)).Text);
        var token = hidden.Last(field => field.Key == "__RequestVerificationToken").Value;
        var seen = int.Parse(hidden.First(field => field.Key == "seen").Value, System.Globalization.CultureInfo.InvariantCulture);
        var paths = hidden.Where(field => field.Key == "asked").Select(field => field.Value);
        foreach (var together in paths.GroupBy(path => path.Count(c => c == '/') > 2 ? path[..path.LastIndexOf('/')] : path))
        {
            await thinkAsync();
            seen = await SaveAsync([.. together], token, seen);
        }
    }

    public void Dispose() => _wire.Dispose();

    private async Task<int> SaveAsync(IReadOnlyList<string> paths, string token, int seen)
    {
        var answers = paths.ToDictionary(path => path, path => MadeUpAnswers.To(asked.Questionnaire, path, chance));
        var save = new Save(link.Codi6, $"{from}/{++_saves}", answers);
        var json = JsonSerializer.Serialize(new
        {
            answers = answers.ToDictionary(answer => answer.Key, answer => asked.Questionnaire.Find(answer.Key)!.Kind == QuestionKind.Several ? answer.Value : (object)answer.Value[0]),
            seen,
        });
        var reply = await TriedAsync(async cutting =>
        {
            var began = Stopwatch.GetTimestamp();
            var answer = await _wire.PostJsonAsync(
                $"/api/v1/waves/{asked.Wave}/responses/{link.Codi6}/answers", json, $"Idempotency-Key: {save.Key}\r\nRequestVerificationToken: {token}\r\n", cutting);
            said.Took(Stopwatch.GetElapsedTime(began));
            return answer;
        });
        said.Acknowledged(save);
        using var saved = JsonDocument.Parse(reply.Text);
        return saved.RootElement.GetProperty("revision").GetInt32();
    }

    private async Task<Reply> TriedAsync(Func<Cut, Task<Reply>> request)
    {
        while (true)
        {
            try
            {
                var reply = await request(chance.NextDouble() >= cut ? Cut.Never : chance.Next(2) == 0 ? Cut.Before : Cut.After);
                return reply.Status < 400 ? reply : throw new InvalidOperationException($"{link.Codi6}: {reply.Status} {reply.Text[..Math.Min(300, reply.Text.Length)]}");
            }
            catch (IOException)
            {
                said.Cut();
                await Task.Delay(chance.Next(20, 200));
            }
        }
    }
}
