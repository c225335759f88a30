using Talaia.Innovation.Challenges;
using Talaia.Innovation.Gates;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Methodologies;
using Talaia.Innovation.Participants;
using Talaia.Innovation.Pilots;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Territory.People;

namespace Talaia.House.Demonstration;

/// <summary>
/// The innovation process of the demonstration year, by agile piloting: two challenges from the needs of the second wave, five towns that joined, a gate that chose
/// the challenge, ideas, a gate that chose among them, and a pilot with readings. All of it is made up, by people who are plainly fictitious.
/// </summary>
public sealed class DemonstrationInnovation(
    TalaiaDb db, KnownMethodologies methodologies, ReadSharedNeeds needs, ReadPeople people, GateOptions options, AddPerson add, FindPerson find)
{
    private const int Year = 2026;
    private const string Wave = "2026-2";
    private static readonly string[] Towns = ["080018", "080193", "252347", "430862", "171479"];

    private readonly DemonstrationClock _clock = new();
    private readonly Dictionary<string, string> _actors = [];

    internal async Task LoadAsync(CancellationToken cancel)
    {
        if (methodologies.Find("agile-piloting") is not { } method)
            return;
        foreach (var codi6 in Towns.Skip(2))
        {
            if (await find.ByEmailAsync(DemonstrationAccounts.Address($"coordinator.{codi6}"), cancel) is null)
                await add.RunAsync(new NewPerson(DemonstrationAccounts.Address($"coordinator.{codi6}"), $"Demo coordinator {codi6}", Role.Coordinator, codi6), DemonstrationWaves.Actor, cancel);
        }

        foreach (var name in Towns.Select(codi6 => $"coordinator.{codi6}").Concat(["respondent.080018", "admin", "manager", "analyst"]))
            _actors[name] = (await find.ByEmailAsync(DemonstrationAccounts.Address(name), cancel))!.Id.ToString();

        var challenge = await OpenAsync(method, cancel);
        await VoteAsync("choose-need", [challenge.Copies, challenge.Staff], [_actors["admin"], _actors["manager"], Analyst, .. Towns.Select(Coordinator)],
            (voter, place) => place % 3 == 2 ? [challenge.Staff] : place % 2 == 0 ? [challenge.Copies] : [challenge.Copies, challenge.Staff],
            "És la necessitat en què més municipis coincideixen i es pot provar en pocs mesos.", (9, 28), cancel);
        var ideas = await PostAsync(challenge.Copies, cancel);
        await VoteAsync("choose-pilots", [.. ideas], [.. Towns.Select(Coordinator)],
            (voter, place) => [.. ideas.Where((_, idea) => idea == 0 || (idea < 3 && (place + idea) % 2 == 0) || (idea == 3 && place == 4))],
            "Són les tres més aprovades. Comença la primera, que té dos llocs de prova; les altres dues s’hi sumaran al gener.", (10, 26), cancel);
        await TryAsync(ideas[0], cancel);
    }

    private async Task<(string Copies, string Staff)> OpenAsync(Methodology method, CancellationToken cancel)
    {
        var writing = new ChallengeWriting(db, needs, _clock);
        _clock.GoTo(9, 7);
        var copies = await new OpenProcess(db, writing, _clock).RunAsync(
            new NewProcess(Year, method, [new("need", new(2026, 9, 30)), new("call", new(2026, 10, 30)), new("pilot", new(2027, 2, 26)), new("learn", new(2027, 3, 31))], new NewChallenge(
                new LocalizedText(
                    "Com podem recuperar-nos d’un ciberatac en un dia?", "¿Cómo podemos recuperarnos de un ciberataque en un día?", "How might we recover from a cyberattack within a day?"),
                new LocalizedText(
                    "Ajuntaments sense personal informàtic propi, que depenen d’una sola còpia i d’una sola persona.",
                    "Ayuntamientos sin personal informático propio, que dependen de una sola copia y de una sola persona.",
                    "Town halls without computing staff of their own, which depend on one copy and on one person."),
                [(Wave, "ET.2")], [new Ref("trend", "ciberseguretat-compartida")], "recuperar-nos-d-un-ciberatac")), Analyst, cancel);
        Tick();
        var staff = await new OpenChallenge(db, writing).RunAsync(Year, new NewChallenge(
            new LocalizedText("Com podem compartir el relleu de la secretaria?", "¿Cómo podemos compartir el relevo de la secretaría?", "How might we share cover for the secretary?"),
            new LocalizedText("Municipis on tot s’atura quan falta una persona.", "Municipios donde todo se para cuando falta una persona.", "Municipalities where everything stops when one person is away."),
            [(Wave, "AJ.1")], Slug: "compartir-el-relleu-de-la-secretaria"), Analyst, cancel);
        var join = new JoinChallenge(db, new WhoActs(db, people), _clock);
        foreach (var (place, codi6) in Towns.Index())
        {
            _clock.GoTo(9, 9 + place);
            Tick();
            await join.RunAsync(copies, place < 2 ? SponsorRole.PilotSite : SponsorRole.Adherent, Coordinator(codi6), cancel);
        }

        return (copies, staff);
    }

    private async Task<List<string>> PostAsync(string challenge, CancellationToken cancel)
    {
        var who = new WhoActs(db, people);
        (string Title, string Text, string Language, string By)[] posts =
        [
            ("Còpies creuades entre ajuntaments veïns", "Cada ajuntament desa una còpia xifrada a casa d’un altre i cada mes es prova de recuperar-la.\nEl consell comarcal fa d’àrbitre i guarda les claus en sobre tancat.", "ca", Coordinator("080018")),
            ("Una maleta d’emergència digital", "Dos portàtils preparats, un encaminador mòbil i els formularis en paper que calen per obrir l’endemà. La comparteixen deu municipis.", "ca", _actors["respondent.080018"]),
            ("Simulacro conjunto cada otoño", "Un día al año los ayuntamientos de la comarca trabajan como si se hubiera perdido todo, con observadores de otro municipio.", "es", Coordinator("430862")),
            ("Guàrdia comarcal de caps de setmana", "Una persona de guàrdia per comarca que sap a qui trucar i què s’ha de desconnectar primer.", "ca", Coordinator("171479")),
        ];
        var slugs = new List<string>();
        foreach (var (place, post) in posts.Index())
        {
            _clock.GoTo(10, 5 + place * 3);
            Tick();
            slugs.Add(await new PostIdea(db, who, _clock).RunAsync(challenge, new NewIdea(post.Title, post.Text, post.Language), post.By, cancel: cancel));
        }

        foreach (var (place, codi6) in Towns.Index())
        {
            _clock.GoTo(10, 14 + place);
            Tick();
            await new SupportIdea(db, who, _clock).RunAsync(slugs[place % 3 == 2 ? 1 : 0], Coordinator(codi6), cancel);
        }

        Tick();
        await new CommentIdea(db, who, _clock).RunAsync(slugs[0], "Comentari simulat: nosaltres hi podem posar el lloc, però cal que algú ens ajudi amb el xifratge.", "ca", Coordinator("080193"), cancel: cancel);
        return slugs;
    }

    private async Task VoteAsync(
        string gate, string[] choices, string[] voters, Func<string, int, IReadOnlyCollection<string>> ballot, string reasons, (int Month, int Day) closes, CancellationToken cancel)
    {
        _clock.GoTo(closes.Month, closes.Day - 5);
        Tick();
        await new OpenGate(db, options, people, _clock).RunAsync(Year, choices, Analyst, cancel);
        foreach (var (place, voter) in voters.Index())
        {
            Tick();
            await new CastBallot(db, new WhoActs(db, people)).RunAsync(Year, gate, ballot(voter, place), voter, cancel);
        }

        _clock.GoTo(closes.Month, closes.Day);
        Tick();
        await new CloseGate(db, _clock).RunAsync(Year, gate, Analyst, cancel);
        Tick();
        await new DecideGate(db, _clock).RunAsync(Year, gate, new Deciding("go", [], reasons, "Comissió de seguiment (simulada)"), Analyst, cancel);
        Tick();
    }

    private async Task TryAsync(string idea, CancellationToken cancel)
    {
        var who = new WhoActs(db, people);
        _clock.GoTo(11, 2);
        Tick();
        var slug = await new StartPilot(db, who, _clock).RunAsync(idea, new NewPilot(
            new LocalizedText("Còpies creuades: prova a dos ajuntaments", "Copias cruzadas: prueba en dos ayuntamientos", "Crossed backups: a trial in two town halls"),
            new LocalizedText(
                "Si cada ajuntament desa una còpia a casa d’un altre i la prova cada mes, tornarà a obrir en menys d’un dia.",
                "Si cada ayuntamiento guarda una copia en casa de otro y la prueba cada mes, volverá a abrir en menos de un día.",
                "If each town hall keeps a copy at another’s and tries it every month, it opens again within a day."),
            Towns[..2], new DateOnly(2026, 11, 2), new DateOnly(2027, 2, 26),
            [
                new NewIndicator(new LocalizedText("Hores fins a tornar a obrir", "Horas hasta volver a abrir", "Hours until open again"), "h", 96, 24, Direction.Down),
                new NewIndicator(new LocalizedText("Còpies que es recuperen bé", "Copias que se recuperan bien", "Copies that restore well"), "%", 40, 95, Direction.Up),
            ]), Analyst, cancel: cancel);
        foreach (var (day, hours, share) in new[] { (9, 71.0, 60.0), (16, 46.0, 85.0), (23, 22.0, 90.0) })
        {
            _clock.GoTo(11, day);
            Tick();
            await new RecordReading(db, who, _clock).RunAsync(slug, 1, new DateOnly(2026, 11, day), hours, Coordinator(Towns[0]), cancel);
            await new RecordReading(db, who, _clock).RunAsync(slug, 2, new DateOnly(2026, 11, day), share, Coordinator(Towns[1]), cancel);
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>A minute later, as a request of its own would find the database.</summary>
    private void Tick()
    {
        _clock.Tick();
        db.ChangeTracker.Clear();
    }

    private string Analyst => _actors["analyst"];

    private string Coordinator(string codi6) => _actors[$"coordinator.{codi6}"];
}
