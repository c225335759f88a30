namespace Talaia.Conference.Schedules;

using Talaia.Kernel.Problems;

/// <summary>
/// The structural rules of schedule.xml as the community that keeps the format states them (https://c3voc.de/schedule/schema.xsd, 2025): which elements and attributes
/// may stand where, in what order, how often, with what values. A problem for each place where a validator of that schema reports an error.
/// </summary>
internal static class XmlRules
{
    private static readonly ElementRule Words = new(ContentKind.Text);

    private static readonly ElementRule Persons = List("person", new AttributeRule("id", XmlValues.Integer), new AttributeRule("guid", XmlValues.Uuid));

    private static readonly ElementRule Links = List("link", new AttributeRule("href", XmlValues.Any), new AttributeRule("type", XmlValues.Any), new AttributeRule("service", XmlValues.Any));

    private static readonly ElementRule Attachments = List("attachment", new AttributeRule("href", XmlValues.Any), new AttributeRule("type", XmlValues.Any));

    private static readonly ElementRule Recording = new(ContentKind.All)
    {
        Parts =
        [
            new("license", Words), new("optout", Text(XmlValues.Boolean)), new("url", Text(XmlValues.WebAddress), 0), new("link", Text(XmlValues.WebAddress), 0),
        ],
    };

    private static readonly ElementRule Event = new(ContentKind.All)
    {
        Attributes = [new("code", XmlValues.Code), new("id", XmlValues.PositiveInteger, true), new("guid", XmlValues.Uuid, true)],
        Unique = ["guid", "code", "id"],
        Parts =
        [
            new("room", Words), new("title", Words), new("subtitle", Words, 0), new("type", Words), new("date", Text(XmlValues.Instant)),
            new("start", Text(XmlValues.TimeOfDay)), new("duration", Text(XmlValues.Duration)), new("abstract", Words),
            new("slug", new ElementRule(ContentKind.Text, XmlValues.EventSlug) { Unique = ["."] }, 0), new("track", Words),
            new("logo", Text(XmlValues.WebAddressOrNone), 0), new("persons", Persons, 0), new("language", Words, 0), new("description", Words, 0),
            new("recording", Recording, 0), new("links", Links, 0), new("attachments", Attachments, 0),
            new("video_download_url", Text(XmlValues.WebAddress), 0), new("url", Text(XmlValues.WebAddress), 0),
            new("feedback_url", Text(XmlValues.WebAddress), 0), new("origin_url", Text(XmlValues.WebAddress), 0),
        ],
    };

    private static readonly ElementRule Room = new(ContentKind.Sequence)
    {
        Attributes = [new("name", XmlValues.Any, true), new("guid", XmlValues.Uuid)],
        Parts = [new("event", Event, 0, int.MaxValue)],
    };

    private static readonly ElementRule Day = new(ContentKind.Sequence)
    {
        Attributes = [new("date", XmlValues.Date), new("start", XmlValues.Instant, true), new("end", XmlValues.Instant, true), new("index", XmlValues.PositiveInteger, true)],
        Unique = ["index"],
        Parts = [new("room", Room, 0, int.MaxValue)],
    };

    private static readonly ElementRule Track = new(ContentKind.Text)
    {
        Attributes = [new("name", XmlValues.Any, true), new("color", XmlValues.Color), new("slug", XmlValues.TrackSlug)],
    };

    private static readonly ElementRule Color = new(ContentKind.Text)
    {
        Attributes = [new("primary", XmlValues.Color, true), new("background", XmlValues.Color)],
        OtherAttributes = true,
    };

    private static readonly ElementRule Conference = new(ContentKind.Any)
    {
        Parts =
        [
            new("title", Words), new("acronym", Text(XmlValues.Acronym)), new("start", Text(XmlValues.DateOrInstant)), new("end", Text(XmlValues.DateOrInstant)),
            new("days", Text(XmlValues.Integer)), new("timeslot_duration", Text(XmlValues.Duration)), new("base_url", Text(XmlValues.WebAddress)),
            new("logo", Text(XmlValues.WebAddress)), new("url", Text(XmlValues.WebAddress)), new("time_zone_name", Words), new("color", Color), new("track", Track),
        ],
    };

    private static readonly ElementRule Schedule = new(ContentKind.Sequence)
    {
        Parts =
        [
            new("generator", new ElementRule(ContentKind.Empty) { Attributes = [new("name", XmlValues.Any), new("system", XmlValues.Any), new("version", XmlValues.Any)] }, 0),
            new("url", Text(XmlValues.WebAddress), 0), new("version", Words), new("conference", Conference), new("day", Day, 1, int.MaxValue),
        ],
    };

    public static IReadOnlyList<Problem> Check(XmlTree root) => root is { Name: "schedule", Space: "" }
        ? XmlCheck.Run(root, Schedule)
        : [new Problem("unknown-root", $"«{root.Name}» is not the root of a schedule.xml", new Where(Line: root.Line))];

    private static ElementRule Text(Func<string, bool> isValid) => new(ContentKind.Text, isValid);

    private static ElementRule List(string name, params AttributeRule[] attributes) =>
        new(ContentKind.Sequence) { Parts = [new(name, new ElementRule(ContentKind.Text) { Attributes = attributes }, 0, int.MaxValue)] };
}
