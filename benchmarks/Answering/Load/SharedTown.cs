using Talaia.Consultation.Invitations;

namespace Talaia.Bench.Answering.Load;

/// <summary>
/// A town hall in which three people answer at once, each on a device of their own. They share the groups among them, but the first group all three answer, each otherwise;
/// in the end one of them chooses between the answers that clashed, and sends.
/// </summary>
internal sealed class SharedTown(Uri server, IssuedLink link, FortyQuestions asked, int number, double cut, WhatWasSaid said)
{
    public const int Devices = 3;

    private readonly Random _chance = new(number);

    /// <param name="think">How long somebody thinks before an answer, on the average.</param>
    public async Task AnswerAsync(TimeSpan think)
    {
        var devices = Enumerable.Range(0, Devices).Select(i => new Device(server, $"10.{i}.{number / 250}.{1 + number % 250}", link, asked, new Random((number * Devices) + i), cut, said)).ToList();
        await Task.WhenAll(devices.Select((device, i) => AnswerAsync(device, i, think)));
        await SendAsync(devices[0]);
        devices.ForEach(device => device.Dispose());
    }

    private async Task AnswerAsync(Device device, int which, TimeSpan think)
    {
        var chance = new Random(number + which);
        Task ThinkAsync() => Task.Delay(think * (0.2 + (1.6 * chance.NextDouble())));
        await device.OpenLinkAsync();
        foreach (var (i, section) in asked.Questionnaire.Sections.Index())
        {
            if (i == 0 || i % Devices == which)
                await device.AnswerAsync(section, ThinkAsync);
        }
    }

    private async Task SendAsync(Device device)
    {
        foreach (var section in asked.Questionnaire.Sections)
        {
            while (HiddenFields.Of((await device.PageAsync(section.Code)).Text) is var hidden && hidden.FirstOrDefault(field => field.Key == "path") is { Value: { } path })
                await device.PostAsync($"{section.Code}/tria", [hidden.First(field => field.Key == "__RequestVerificationToken"), new("path", path), new("which", _chance.Next(2) == 0 ? "stands" : "0")]);
        }

        var sent = await device.PostAsync("revisa", HiddenFields.Of((await device.PageAsync("revisa")).Text));
        if (sent.Location?.EndsWith("/enviat", StringComparison.Ordinal) != true)
            throw new InvalidOperationException($"{link.Codi6} was not sent: {sent.Status} {sent.Location}");
    }
}
