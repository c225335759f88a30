using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using FsCheck;
using FsCheck.Fluent;
using NJsonSchema;
using Talaia.Conference.Schedules;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Tests.Schedules;

/// <summary>Counts that two independent parsers made of real programmes, and the official schemas as judges of what is written and of what is said of foreign files.</summary>
public partial class ScheduleConformanceTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    [SharedDataTheory]
    [InlineData("fosdem-2010.xml")]
    [InlineData("fosdem-2025.xml")]
    public void A_schedule_xml_counts_as_expected(string file)
    {
        var reading = ScheduleReader.Read(Bytes(file));
        var summary = ScheduleSummary.Of(reading);
        using var expected = JsonDocument.Parse(Bytes("expected-schedule-xml.json"));
        var one = expected.RootElement.GetProperty(file);
        var whole = reading.Schedule.Events;
        Assert.Equal(
            ["days", "events", "tracks", "distinctPersonNames", "personLinks", "links", "attachments", "totalMinutes_HHMM_or_DDHHMM", "eventsWithoutPerson"],
            new Dictionary<string, int>
            {
                ["days"] = summary.Days, ["events"] = summary.Events, ["tracks"] = summary.Tracks, ["distinctPersonNames"] = summary.Persons,
                ["personLinks"] = whole.Sum(e => e.Persons.Count), ["links"] = whole.Sum(e => e.Links.Count), ["attachments"] = whole.Sum(e => e.Attachments.Count),
                ["totalMinutes_HHMM_or_DDHHMM"] = (int)whole.Sum(e => e.Duration?.TotalMinutes ?? 0), ["eventsWithoutPerson"] = whole.Count(e => e.Persons.Count == 0),
            }.Where(count => one.GetProperty(count.Key).GetInt32() == count.Value).Select(count => count.Key));
        Assert.Equal(one.GetProperty("conferenceTitle").GetString(), summary.Conference);
        Assert.Equal(one.GetProperty("languages").EnumerateObject().ToDictionary(language => language.Name, language => language.Value.GetInt32()), summary.Languages);
        Assert.Equal(one.GetProperty("xsd").GetProperty("errorLines").GetInt32(), summary.Problems.Count);
        if (one.TryGetProperty("firstStartUtc", out var first))
            Assert.Equal((first.GetDateTimeOffset(), one.GetProperty("lastStartUtc").GetDateTimeOffset()), (summary.FirstStart!.Value, summary.LastStart!.Value));
    }

    [SharedDataTheory]
    [InlineData("pretalx-democon.json")]
    public void A_schedule_json_counts_as_expected(string file)
    {
        var reading = ScheduleReader.Read(Bytes(file));
        var summary = ScheduleSummary.Of(reading);
        using var expected = JsonDocument.Parse(Bytes("expected-schedule-json.json"));
        var one = expected.RootElement.GetProperty(file);
        Assert.Equal(
            (one.GetProperty("title").GetString(), one.GetProperty("days").GetInt32(), one.GetProperty("rooms").GetInt32(), one.GetProperty("events").GetInt32(), one.GetProperty("tracks").GetInt32()),
            (summary.Conference, summary.Days, summary.Rooms, summary.Events, summary.Tracks));
        Assert.Equal(one.GetProperty("personLinks").GetInt32(), reading.Schedule.Events.Sum(e => e.Persons.Count));
        Assert.Equal(one.GetProperty("errors_schema.json").GetInt32(), summary.Problems.Count);
        Assert.Equal(one.GetProperty("errors_schema2.json").GetInt32(), JsonRules2.Check(JsonTree.Read(Bytes(file), file)).Count);
    }

    [SharedDataTheory]
    [InlineData("icaljs-samples")]
    [InlineData(".")]
    public void Every_calendar_is_read_and_its_components_counted(string folder)
    {
        foreach (var file in Directory.GetFiles(SharedData.PathOf("ics", folder), "*.ics"))
        {
            var text = File.ReadAllText(file);
            var begins = Begin().Matches(text).GroupBy(match => match.Groups[1].Value.ToUpperInvariant()).ToDictionary(group => group.Key, group => group.Count());
            var read = CalendarReader.Read(File.ReadAllBytes(file));
            Assert.Equal(begins.OrderBy(pair => pair.Key), read.Components.OrderBy(pair => pair.Key));
            Assert.All(read.Events, one => Assert.NotNull(one.Start));
        }
    }

    [SharedDataTheory]
    [InlineData("fosdem-2010.xml")]
    [InlineData("fosdem-2025.xml")]
    [InlineData("pretalx-democon.json")]
    public void A_foreign_programme_is_written_valid_in_every_format(string file)
    {
        var schedule = ScheduleReader.Read(Bytes(file)).Schedule;
        var xml = ScheduleWriter.Write(schedule, ScheduleFormat.Xml, Stamp);
        Assert.Empty(XsdErrors(xml));
        Assert.Equal(schedule.Events.Count, ScheduleReader.Read(xml).Schedule.Events.Count);
        Assert.Empty(JsonErrors("schema.json", ScheduleWriter.Write(schedule, ScheduleFormat.JsonV1, Stamp)));
        Assert.Empty(JsonErrors("schema2.json", ScheduleWriter.Write(schedule, ScheduleFormat.JsonV2, Stamp)));
        Assert.Empty(CalendarReader.Read(ScheduleWriter.Write(schedule, ScheduleFormat.Calendar, Stamp)).Problems);
    }

    [SharedDataTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_is_valid_under_the_official_schemas(bool version2) => Prop.ForAll(Programmes.Any(version2), schedule =>
    {
        Assert.Empty(XsdErrors(ScheduleWriter.Write(schedule, ScheduleFormat.Xml, Stamp)));
        Assert.Empty(JsonErrors("schema.json", ScheduleWriter.Write(schedule, ScheduleFormat.JsonV1, Stamp)));
        Assert.Empty(JsonErrors("schema2.json", ScheduleWriter.Write(schedule, ScheduleFormat.JsonV2, Stamp)));
    }).QuickCheckThrowOnFailure();

    [SharedDataTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void As_many_problems_are_found_as_a_validator_of_the_official_schema_finds(int seed)
    {
        var random = new Random(seed);
        var programmes = Gen.Sample(Programmes.Any().Generator, 60, 25).ToList();
        var differing = new List<string>();
        for (var round = 0; round < 600; round++)
        {
            var text = Encoding.UTF8.GetString(ScheduleWriter.Write(programmes[round % programmes.Count], ScheduleFormat.Xml, Stamp));
            var broken = Mutations.Of(text, random);
            var official = XsdErrors(Encoding.UTF8.GetBytes(broken));
            var ours = XmlRules.Check(XmlTree.Read(Encoding.UTF8.GetBytes(broken), null));
            // xmllint, whose count the contract means, says no more of an element in which something stood that may not; .NET adds what is then missing,
            // and goes on after an element that stands twice.
            var missing = official.Count(error => error.Contains("incomplete content", StringComparison.Ordinal));
            if (official.Any(error => error.Contains("more than once", StringComparison.Ordinal)))
                continue;
            if (ours.Count > official.Count || ours.Count < official.Count - missing)
                differing.Add($"{string.Join("\n  ", official)}\n--\n  {string.Join("\n  ", ours.Select(InputException.Describe))}");
        }

        Assert.True(differing.Count == 0, $"{differing.Count}\n{string.Join("\n\n", differing.Take(3))}");
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(SharedData.PathOf(file));

    private static List<string> XsdErrors(byte[] xml)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.Schemas.Add(null, SharedData.PathOf("schema", "schedule.xml.xsd"));
        settings.ValidationEventHandler += (_, problem) => errors.Add($"{problem.Exception.LineNumber}: {problem.Message}");
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read())
        {
        }

        return errors;
    }

    private static ICollection<NJsonSchema.Validation.ValidationError> JsonErrors(string schema, byte[] json) => Schemas[schema].Value.Validate(Encoding.UTF8.GetString(json));

    private static readonly Dictionary<string, Lazy<JsonSchema>> Schemas = new[] { "schema.json", "schema2.json" }.ToDictionary(
        name => name, name => new Lazy<JsonSchema>(() => JsonSchema.FromJsonAsync(File.ReadAllText(SharedData.PathOf("schema", name)).Replace("\"rooms\": false", "\"rooms\": {\"not\": {}}", StringComparison.Ordinal)).GetAwaiter().GetResult()));

    [GeneratedRegex(@"^BEGIN:(\S+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Begin();
}
