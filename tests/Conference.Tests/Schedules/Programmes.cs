using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Talaia.Conference.Schedules;

namespace Talaia.Conference.Tests.Schedules;

/// <summary>Programmes made up for tests.</summary>
internal static class Programmes
{
    private static readonly string[] Words = ["Identitat", "dades & drets", "obert <b>ara</b>", "l'aigua", "«cita»", "=1+1", "una\nlínia", "coma, punt; i \\ barra", "𝔘nicode 🙂", "fi "];

    public static string Json(object value) => JsonSerializer.Serialize(value);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static ScheduleReading Read(string text) => ScheduleReader.Read(Bytes(text));

    /// <summary>A programme of one conference in Madrid's zone with every field that all strict formats carry filled where the choice says so.</summary>
    public static Arbitrary<Schedule> Any(bool version2 = false) => Arb.From(
        from count in Gen.Choose(0, 12)
        from events in Gen.CollectToArray(Enumerable.Range(1, count), number => Event(number, version2))
        from hasZone in Gen.Elements(true, false)
        select Whole(events, hasZone));

    private static Gen<string> Text() =>
        from words in Gen.NonEmptyListOf(Gen.Elements(Words))
        select string.Join(" ", words.Take(5));

    private static Gen<string?> Maybe(Gen<string> text) => Gen.OneOf(Gen.Constant<string?>(null), text.Select(one => (string?)one));

    private static Gen<ScheduleEvent> Event(int number, bool version2) =>
        from title in Text()
        from subtitle in Maybe(Text())
        from about in Maybe(Text())
        from description in Maybe(Text())
        from day in Gen.Choose(0, 1)
        from minute in Gen.Choose(0, 1439)
        from length in Gen.Choose(0, 6000)
        from room in Maybe(Gen.Elements("Sala A", "Sala «B»", "Pati & jardí"))
        from track in Maybe(Gen.Elements("Dades", "Persones i drets"))
        from persons in Gen.ListOf(Gen.Elements("Aina Exemple", "Pol Prova", "Núria d'Assaig"))
        from language in version2 ? Gen.Elements<string?>("ca", "es") : Gen.Elements<string?>(null, "ca", "ca, es")
        from not in version2 ? Gen.Constant<bool?>(null) : Gen.Elements<bool?>(true, false)
        from link in Gen.Elements(true, false)
        select new ScheduleEvent(title)
        {
            Id = version2 ? null : number.ToString(),
            Guid = new Guid(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]).ToString(),
            Code = $"ABC{number:000}",
            Subtitle = subtitle,
            Abstract = about,
            Description = description,
            Start = new DateTimeOffset(2026, 11, 23 + day, 0, 0, 0, TimeSpan.FromHours(1)).AddMinutes(minute),
            Duration = TimeSpan.FromMinutes(length),
            Day = day + 1,
            Room = room,
            Track = track,
            Type = version2 ? "TALK" : "talk",
            Language = language,
            Persons = [.. persons.Distinct().Select((name, index) => version2
                ? new SchedulePerson(name, Guid: new Guid(index, 8, 8, [1, 2, 3, 4, 5, 6, 7, 8]).ToString())
                : new SchedulePerson(name, $"{index + 1}"))],
            Links = link ? [new ScheduleLink("https://a.example/x?y=1&z=2", "més")] : [],
            DoNotRecord = not,
            RecordingLicense = not is null ? null : "CC BY 4.0",
            Slug = $"conf_2026-{number}-sessio",
            Url = "https://a.example/s/" + number,
        };

    private static Schedule Whole(ScheduleEvent[] events, bool hasZone)
    {
        var offset = TimeSpan.FromHours(1);
        return new Schedule(
            new ScheduleConference("Jornada d'exemple")
            {
                Acronym = "jornada_2026", Start = new(2026, 11, 23), End = new(2026, 11, 24), TimeZone = hasZone ? "Europe/Madrid" : null, Url = "https://a.example/", Timeslot = TimeSpan.FromMinutes(15),
            },
            [.. Enumerable.Range(0, 2).Select(day => new ScheduleDay(
                day + 1, new DateOnly(2026, 11, 23 + day), new(2026, 11, 23 + day, 0, 0, 0, offset), new(2026, 11, 24 + day, 0, 0, 0, offset)))],
            [], [], events, "v7");
    }
}
