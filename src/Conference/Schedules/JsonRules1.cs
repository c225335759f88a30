using Talaia.Kernel.Problems;
using static Talaia.Conference.Schedules.JsonRule;

namespace Talaia.Conference.Schedules;

/// <summary>The structural rules of schedule JSON v1, as the community that keeps the format states them (https://c3voc.de/schedule/schema.json).</summary>
internal static class JsonRules1
{
    private static readonly JsonRule Slug = Like(JsonPatterns.Slug());

    private static readonly JsonRule Reference = Object(
        open: false, ["url"], ("type", Word("slides", "paper", "web", "blog", "article", "media", "related", "activitypub")), ("url", Text), ("title", Text));

    private static readonly JsonRule Features = Object(
        open: true, [], ("recording", Word("record_by_default", "not_recorded_by_default", "recording_forbidden", "recording_not_possible", "unknown")));

    private static readonly JsonRule Room = Object(
        open: false, ["name", "guid"],
        ("name", Text), ("slug", Slug), ("type", Word("lecturehall", "stage", "workshop", "outside", "online", "project", "bbb", "hangar", "other")),
        ("guid", Text), ("stream_id", TextOrNull), ("description", new() { Kinds = [JsonKind.Text, JsonKind.Null, JsonKind.Object] }),
        ("capacity", new() { Kinds = [JsonKind.Number, JsonKind.Null] }), ("url", Text), ("features", Features),
        ("assembly", Object(open: true, ["name", "guid", "slug"], ("name", Text), ("slug", Slug), ("guid", Text), ("url", Text))))
        with { MembersLike = [(JsonPatterns.Description(), TextOrNull)] };

    private static readonly JsonRule Person = Object(
        open: true, [], ("name", Text), ("guid", Text), ("id", Whole), ("url", Text), ("links", List(Reference)), ("public_name", Text)) with
    {
        OneOf =
        [
            Object(open: true, ["public_name", "id"], ("id", Whole), ("public_name", Text)),
            Object(open: true, ["name"], ("code", Like(JsonPatterns.Code())), ("name", Text), ("avatar", TextOrNull), ("biography", TextOrNull)),
        ],
    };

    private static readonly JsonRule Event = Object(
        open: false,
        [
            "abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug", "start", "subtitle", "title", "track", "type", "url",
        ],
        ("guid", Text), ("code", Like(JsonPatterns.Code())), ("id", Whole with { Least = 1 }), ("logo", Anything), ("date", Text), ("start", Like(JsonPatterns.TimeOfDay())),
        ("end", Text), ("duration", Like(JsonPatterns.Hours())), ("room", Text), ("slug", Slug), ("url", Text), ("title", Text), ("subtitle", TextOrNull),
        ("track", TextOrNull), ("type", Text), ("language", TextOrNull), ("abstract", TextOrNull), ("description", TextOrNull), ("recording_license", Text),
        ("do_not_record", new() { Kinds = [JsonKind.True, JsonKind.False, JsonKind.Null] }),
        ("do_not_stream", new() { Kinds = [JsonKind.True, JsonKind.False, JsonKind.Text, JsonKind.Null] }),
        ("persons", List(Person)), ("links", List(Reference)), ("feedback_url", Text), ("origin_url", Text), ("attachments", List(Reference)));

    private static readonly JsonRule Day = Object(
        open: false, ["date", "day_end", "day_start", "index", "rooms"],
        ("index", Whole), ("date", Text), ("day_start", Text), ("day_end", Text),
        ("rooms", Object(open: true, []) with { MembersLike = [(JsonPatterns.Everything(), List(Event))] }));

    private static readonly JsonRule Conference = Object(
        open: false, ["title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration"],
        ("acronym", Like(JsonPatterns.Acronym())), ("title", Text), ("description", Text), ("start", Text), ("end", Text), ("daysCount", Whole), ("timeslot_duration", Text),
        ("time_zone_name", Like(JsonPatterns.TimeZone())), ("logo", Text), ("colors", Object(open: true, [], ("primary", Text), ("background", Text))), ("keywords", List(Text)),
        ("url", Text), ("tracks", List(Object(open: true, [], ("name", Text), ("slug", Slug), ("color", Text)))), ("rooms", List(Room)), ("meta", Object(open: true, [])),
        ("days", List(Day)));

    private static readonly JsonRule File = Object(
        open: false, ["schedule"],
        ("schedule", Object(open: true, ["conference", "version"], ("version", Text), ("base_url", Text), ("conference", Conference), ("rooms", Nothing))),
        ("$schema", Text),
        ("generator", Object(open: true, [], ("name", Text), ("version", Text), ("url", Text))));

    public static IReadOnlyList<Problem> Check(JsonTree root) => JsonCheck.Run(root, File);
}
