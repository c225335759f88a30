using System.Globalization;
using System.Text.Json;
using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Registrations;
using Talaia.Conference.Sessions;
using Talaia.House.Reference;
using Talaia.Kernel.Languages;
using Talaia.Territory.Municipalities;

namespace Talaia.House.Demonstration;

/// <summary>
/// The conference of the demonstration: the edition of 2026, held and boiled down to key ideas, with speakers and attendees that are plainly made up, and the
/// edition of 2027, open for registration and without a programme yet.
/// </summary>
public sealed class DemonstrationConference(
    ReadEditions editions, OpenEdition open, EditEdition edit, PublishEdition publish, AddSession add, LinkSession link, Register register, ReadMunicipalities municipalities,
    NoteKeyIdea note, ApproveKeyIdea approve, DropKeyIdea drop, MakeSignalOfKeyIdea makeSignal, TimeProvider clock)
{
    private const int Held = 2026;
    private const int Next = 2027;
    private const int Attendees = 46;
    private const string Reviewer = DemonstrationWaves.Actor + "-reviewer";

    private static readonly DateOnly Day = new(2026, 11, 19);

    internal async Task LoadAsync(CancellationToken cancel)
    {
        if (await editions.OfYearAsync(Held, publishedOnly: false, cancel) is null)
            await HoldAsync(cancel);
        if (await editions.OfYearAsync(Next, publishedOnly: false, cancel) is null)
        {
            await open.RunAsync(Next, NextPlan(), DemonstrationWaves.Actor, cancel);
            await publish.RunAsync(Next, DemonstrationWaves.Actor, cancel);
        }
    }

    private async Task HoldAsync(CancellationToken cancel)
    {
        await using var file = ShippedData.Open("demonstration/conference.json");
        var drafts = (await JsonSerializer.DeserializeAsync<Drafts>(file, JsonSerializerOptions.Web, cancel))!;

        // Registration is open while the demonstration is loaded, and then closes when it really would have.
        var plan = HeldPlan();
        await open.RunAsync(Held, plan with { RegistrationCloses = clock.GetUtcNow().AddDays(1) }, DemonstrationWaves.Actor, cancel);
        await publish.RunAsync(Held, DemonstrationWaves.Actor, cancel);
        foreach (var draft in drafts.Sessions)
            await AddAsync(draft, cancel);
        await RegisterAsync(cancel);
        await edit.RunAsync(Held, plan, DemonstrationWaves.Actor, cancel);
        foreach (var (i, draft) in drafts.Ideas.Index())
            await NoteAsync(draft, i, cancel);
    }

    private async Task AddAsync(SessionLine line, CancellationToken cancel)
    {
        var start = Day.ToDateTime(TimeOnly.ParseExact(line.Start, "HH:mm", CultureInfo.InvariantCulture));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");
        await add.RunAsync(Held, new SessionDraft(
            new LocalizedText(line.Title), new LocalizedText(line.Text), new DateTimeOffset(start, zone.GetUtcOffset(start)), line.Minutes, line.Room,
            line.Track is null ? null : new LocalizedText(line.Track), line.Languages, (Profiles)line.Profiles, [.. line.Speakers.Select(Speaker)], line.Code), DemonstrationWaves.Actor, cancel: cancel);
        await link.RunAsync(Held, line.Code, new Concerns(line.Elements, line.Trends, []), DemonstrationWaves.Actor, cancel);
    }

    private async Task RegisterAsync(CancellationToken cancel)
    {
        var towns = await municipalities.AllAsync(cancel);
        for (var i = 1; i <= Attendees; i++)
        {
            var about = string.Create(CultureInfo.InvariantCulture, $"assistent/{i}");
            await register.RunAsync(Held, new NewRegistration(
                $"Assistent de demostració {i}", $"assistent{i}@demo.talaia.example", ProfileList.Each[(int)(Chance.Uniform(about) * ProfileList.Each.Count)],
                towns[(int)(Chance.Uniform(about + "/town") * towns.Count)].Codi6), $"demonstration-{i}-{Guid.CreateVersion7(clock.GetUtcNow())}", cancel);
        }
    }

    private async Task NoteAsync(IdeaLine line, int index, CancellationToken cancel)
    {
        var noted = new KeyIdeaNote(new LocalizedText(line.Sentence), $"ponent-de-demostracio-{line.Speaker}", line.Minute, Enum.Parse<KeyIdeaKind>(line.Kind, ignoreCase: true), (Profiles)line.Profiles);
        var number = await note.RunAsync(Held, line.Session, noted, Concerns.Nothing, $"demonstration-{index}", DemonstrationWaves.Actor, cancel);
        if (line.State == "approved")
            await approve.RunAsync(Held, number, Reviewer, cancel);
        else if (line.State == "dropped")
            await drop.RunAsync(Held, number, Reviewer, cancel);
        if (line.Signal)
            await makeSignal.RunAsync(Held, number, Reviewer, cancel);
    }

    private static SpeakerDraft Speaker(int number) => new(
        $"Ponent de demostració {number}",
        new LocalizedText(ca: "Persona inventada per a la demostració", es: "Persona inventada para la demostración", en: "Made up for the demonstration"));

    private static EditionPlan HeldPlan() => new(
        new LocalizedText(ca: "Conferència d’innovació municipal 2026", es: "Conferencia de innovación municipal 2026", en: "Conference on municipal innovation 2026"),
        new LocalizedText(
            ca: "Un dia perquè càrrecs electes, personal tècnic i gestors municipals s’expliquin què han provat.",
            es: "Un día para que cargos electos, personal técnico y gestores municipales se cuenten qué han probado.",
            en: "A day for elected officials, technical staff and municipal managers to tell each other what they have tried."),
        new LocalizedText(ca: "Palau de congressos de demostració", es: "Palacio de congresos de demostración", en: "Demonstration congress hall"),
        Day, Day, 40, Midnight(2026, 9, 15), Midnight(2026, 11, 17), new DateOnly(2027, 2, 19));

    private static EditionPlan NextPlan() => new(
        new LocalizedText(ca: "Conferència d’innovació municipal 2027", es: "Conferencia de innovación municipal 2027", en: "Conference on municipal innovation 2027"),
        new LocalizedText(
            ca: "Reserveu-vos el dia: el programa es fa a partir dels reptes i les tendències de l’any.",
            es: "Resérvese el día: el programa se hace a partir de los retos y las tendencias del año.",
            en: "Save the day: the programme is made of the year’s challenges and trends."),
        new LocalizedText(ca: "Palau de congressos de demostració", es: "Palacio de congresos de demostración", en: "Demonstration congress hall"),
        new DateOnly(2027, 11, 18), new DateOnly(2027, 11, 18), 100, Midnight(2026, 11, 20), Midnight(2027, 11, 16), new DateOnly(2028, 2, 18));

    private static DateTimeOffset Midnight(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.FromHours(1));

    private sealed record Drafts(List<SessionLine> Sessions, List<IdeaLine> Ideas);

    private sealed record SessionLine(
        string Code, string Start, int Minutes, string Room, Dictionary<string, string?>? Track, int Profiles, List<string> Languages, List<int> Speakers,
        Dictionary<string, string?> Title, Dictionary<string, string?> Text, List<string> Elements, List<string> Trends);

    private sealed record IdeaLine(string Session, int Speaker, int Minute, string Kind, int Profiles, string State, bool Signal, Dictionary<string, string?> Sentence);
}
