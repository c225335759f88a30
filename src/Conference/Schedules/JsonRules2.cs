using Talaia.Kernel.Problems;
using static Talaia.Conference.Schedules.JsonRule;

namespace Talaia.Conference.Schedules;

/// <summary>The structural rules of schedule JSON v2, as the community that keeps the format states them (https://c3voc.de/schema/schedule2, alpha-3).</summary>
internal static class JsonRules2
{
    internal static readonly string[] EventTypes =
        ["TALK", "WORKSHOP", "HANDS-ON", "MEETING", "DISCUSSION", "PERFORMANCE", "CONCERT", "GAME", "LIGHTNING_TALK", "OTHER"];

    internal static readonly string[] ReferenceTypes =
        ["SLIDES", "PAPER", "WEB", "BLOG", "ARTICLE", "BOOK", "MEDIA", "RELATED", "FEEDBACK", "ORIGIN", "ACTIVITYPUB"];

    internal static readonly string[] Roles = ["SPEAKER", "MODERATOR", "CONTRIBUTOR", "HOST", "GUEST"];

    private static readonly JsonRule Slug = Like(JsonPatterns.Slug());
    private static readonly JsonRule Language = Like(JsonPatterns.Language());
    private static readonly JsonRule Duration = Like(JsonPatterns.IsoDuration());
    private static readonly JsonRule Open = Object(open: true, []);

    private static readonly JsonRule Localizable = new()
    {
        OneOf = [Null, Text, Object(open: false, []) with { MembersLike = [(JsonPatterns.Language(), Text)] }],
    };

    private static readonly JsonRule Reference = Object(
        open: false, ["url"], ("type", Word(ReferenceTypes)), ("url", Text), ("title", Text),
        ("service", new() { OneOf = [Word("FORGEJO", "GITHUB", "GITLAB"), Word("MASTODON", "BLUESKY", "INSTAGRAM", "THREADS", "TWITTER"), Word("MEDIACCCDE", "PEERTUBE")] }));

    private static readonly JsonRule Image = Object(open: false, ["url"], ("type", Text), ("url", Text));
    private static readonly JsonRule RoomReference = Object(open: true, ["guid"], ("name", Text), ("slug", Slug), ("guid", Text));

    private static readonly JsonRule Room = Object(
        open: false, ["name", "guid"],
        ("name", Text), ("slug", Slug), ("type", Word("LECTURE_HALL", "STAGE", "WORKSHOP", "OUTSIDE", "VIRTUAL", "PROJECT", "HANGAR", "OTHER")), ("guid", Text),
        ("stream_id", TextOrNull), ("description", Localizable), ("capacity", new() { Kinds = [JsonKind.Number, JsonKind.Null] }), ("url", Text), ("parent", Anything),
        ("features", Object(open: true, [], ("recording", Word("RECORD_BY_DEFAULT", "NOT_RECORDED_BY_DEFAULT", "RECORDING_FORBIDDEN", "RECORDING_NOT_POSSIBLE", "UNKNOWN")))));

    private static readonly JsonRule Event = Object(
        open: false,
        ["abstract", "guid", "language", "links", "participants", "room", "slug", "start", "end", "subtitle", "title", "track", "type", "url"],
        ("guid", Text), ("code", Like(JsonPatterns.Code())), ("logo", new() { OneOf = [Null, Image] }), ("start", Text), ("end", Text), ("duration", Duration),
        ("room", RoomReference), ("slug", Slug), ("url", Text), ("title", Text), ("subtitle", TextOrNull), ("track", Object(open: true, ["slug"], ("slug", Slug))),
        ("type", Word(EventTypes)), ("language", Language), ("abstract", Localizable), ("description", Localizable),
        ("participants", List(Object(open: true, ["guid", "name"], ("name", Text), ("role", Word(Roles)), ("guid", Text)))),
        ("links", List(Reference)), ("attachments", List(Reference)),
        ("state", Word("DRAFT", "SUBMITTED", "ACCEPTED", "REJECTED", "CONFIRMED", "DELAYED", "CANCELED", "WITHDRAWN", "DELETED")));

    private static readonly JsonRule MetaEvent = Object(
        open: false, ["start", "end", "title", "type"],
        ("type", Word("BREAK", "META")), ("title", Text), ("subtitle", Text), ("guid", Text), ("start", Text), ("end", Text), ("room", RoomReference));

    private static readonly JsonRule Conference = Object(
        open: false, ["title", "acronym", "days", "start", "end"],
        ("acronym", Like(JsonPatterns.Acronym())), ("title", Text), ("description", Localizable), ("start", Text), ("end", Text), ("timeslot_duration", Duration),
        ("time_zone_name", Like(JsonPatterns.TimeZone())), ("logo", Image), ("colors", Object(open: true, [], ("primary", Text), ("background", Text))), ("keywords", List(Text)),
        ("url", Text), ("languages", List(Language)), ("defaults", Object(open: true, [], ("theme", Word("light", "dark")), ("language", Language))),
        ("tracks", List(Object(open: true, [], ("type", Text), ("name", Text), ("slug", Slug), ("color", Text), ("colors", Object(open: true, [], ("light", Text), ("dark", Text)))))),
        ("rooms", List(Room)), ("meta", Open),
        ("days", List(Object(open: false, ["date", "end", "start", "index"], ("index", Whole), ("date", Text), ("start", Text), ("end", Text)))));

    private static readonly JsonRule File = Object(
        open: false, ["schedule"],
        ("schedule", Object(open: true, ["conference", "version"],
            ("version", Text), ("conference", Conference), ("events", List(new() { OneOf = [Event, MetaEvent] })))),
        ("$schema", Text),
        ("generator", Object(open: true, [], ("name", Text), ("version", Text), ("url", Text))));

    public static IReadOnlyList<Problem> Check(JsonTree root) => JsonCheck.Run(root, File);
}
