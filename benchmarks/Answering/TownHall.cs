using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Bench.Answering;

/// <summary>
/// A town hall with a browser of its own: it opens its personal link, answers the questionnaire form by form as the pages offer them, reviews and sends.
/// Comes from an address of its own on loopback, as town halls do, so that the limits on guessing count each for itself.
/// </summary>
internal sealed class TownHall : IDisposable
{
    private readonly HttpClient _http;
    private readonly IssuedLink _link;
    private readonly string _wave;

    public TownHall(Uri server, IssuedLink link, string wave, int number)
    {
        (_link, _wave) = (link, wave);
        var from = new IPEndPoint(new IPAddress([127, 1, (byte)(number / 250), (byte)(1 + number % 250)]), 0);
        _http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(from);
                await socket.ConnectAsync(context.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = server };
    }

    /// <summary>How long each step took: a section posted until the page after it has been read.</summary>
    public List<double> StepMilliseconds { get; } = [];

    public Task<string> OpenLinkAsync() => GetAsync($"/ca/q/{_link.Token}");

    public Task<string> StartPageAsync() => GetAsync($"/ca/questionari/{_wave}");

    public Task<string> SectionPageAsync(Section section) => GetAsync($"/ca/questionari/{_wave}/{section.Code}");

    /// <summary>How many requests a submission is: the link, the start, the first section; each form and the page after it; the review and what follows.</summary>
    public static int Requests(Questionnaire questionnaire) => 3 + 2 * (questionnaire.Sections.Count + 1);

    /// <summary>From the personal link to the page that says that the answers were sent.</summary>
    public async Task SubmitAsync(Questionnaire questionnaire, Random chance)
    {
        await OpenLinkAsync();
        var page = await SectionPageAsync(questionnaire.Sections[0]);
        foreach (var section in questionnaire.Sections)
        {
            var began = Stopwatch.GetTimestamp();
            page = await PostAsync($"/ca/questionari/{_wave}/{section.Code}", page, MadeUpAnswers.Of(section, chance));
            StepMilliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        await PostAsync($"/ca/questionari/{_wave}/revisa", page, []);
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> GetAsync(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative));
        return await ReadAsync(answer);
    }

    /// <returns>The page that the answer leads to.</returns>
    private async Task<string> PostAsync(string address, string page, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent([.. HiddenFields.Of(page), .. fields]);
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), form);
        return await ReadAsync(answer);
    }

    private async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new HttpRequestException($"{_link.Codi6}: {answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}");
    }
}
