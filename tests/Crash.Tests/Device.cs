using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Talaia.Consultation.Invitations;

namespace Talaia.Crash.Tests;

/// <summary>
/// One device of a town hall, with a question of its own. It saves 1, 2, 3 … as its answer, each under a key of its own, and goes on only when the
/// save before was acknowledged: a save whose answer never came is sent again under the same key, as the page does.
/// </summary>
internal sealed class Device(IssuedLink link, string path) : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly string _name = $"{link.Codi6}/{path}";

    public string Town => link.Codi6;

    /// <summary>The save begun last; also how many keys the device has used.</summary>
    public int Begun { get; private set; }

    /// <summary>The save acknowledged last: <see cref="Begun"/>, or the one before when the server fell silent.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Saves one answer after another until the server breaks the connection.</summary>
    public async Task SaveUntilBrokenAsync(Uri server, Action acknowledged)
    {
        try
        {
            while (true)
            {
                await SaveAsync(server);
                acknowledged();
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone; what it had not acknowledged is sent again next time.
        }
    }

    /// <summary>The next save, or the last one again if nobody answered it.</summary>
    /// <returns>The revision that it made.</returns>
    public async Task<int> SaveAsync(Uri server)
    {
        if (Begun == Acknowledged)
            Begun++;
        using var request = Request(HttpMethod.Post, server);
        request.Headers.Add("Idempotency-Key", $"{_name}/{Begun}");
        request.Content = JsonContent.Create(new { answers = new Dictionary<string, string> { [path] = Value(Begun) } });
        var saved = await AnswerAsync(request);
        Acknowledged = Begun;
        return saved.GetProperty("revision").GetInt32();
    }

    /// <summary>Fails unless the server holds what it acknowledged, or the save after it that it had no time to acknowledge.</summary>
    /// <returns>The town's revision.</returns>
    public async Task<int> CheckAsync(Uri server)
    {
        using var request = Request(HttpMethod.Get, server);
        var sheet = await AnswerAsync(request);
        var held = sheet.GetProperty("answers").TryGetProperty(path, out var value) ? value.GetString() : Value(0);
        Assert.True(held == Value(Acknowledged) || held == Value(Begun), $"{_name}: {Acknowledged} was acknowledged and {Begun} begun, but the server holds {held}.");
        return sheet.GetProperty("revision").GetInt32();
    }

    public void Dispose() => _http.Dispose();

    private static string Value(int save) => save.ToString(CultureInfo.InvariantCulture);

    private HttpRequestMessage Request(HttpMethod method, Uri server) => new(method, new Uri(server, Web.Links.Answers(OpenWaveHouse.Wave, link.Codi6)))
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", link.Token) },
    };

    private async Task<JsonElement> AnswerAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{_name}: {(int)answer.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
