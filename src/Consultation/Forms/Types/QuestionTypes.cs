using System.Collections.Frozen;

namespace Talaia.Consultation.Forms.Types;

/// <summary>The types of XLSForm and the other names under which forms have them, from https://xlsform.org and its older editions.</summary>
internal static class QuestionTypes
{
    private static readonly QuestionType[] All =
    [
        new("text", AnswerKind.Text), new("integer", AnswerKind.Integer), new("decimal", AnswerKind.Decimal),
        new("date", AnswerKind.Date), new("time", AnswerKind.Time), new("dateTime", AnswerKind.DateTime),
        new(QuestionType.SelectOne, AnswerKind.One), new(QuestionType.SelectMultiple, AnswerKind.Several), new(QuestionType.Rank, AnswerKind.Ranked),
        new(QuestionType.SelectOneExternal, AnswerKind.One, IsServed: false),
        new("range", AnswerKind.Decimal), new("note", AnswerKind.Nothing), new("acknowledge", AnswerKind.Acknowledged), new("trigger", AnswerKind.Acknowledged),
        new("file", AnswerKind.File), new("image", AnswerKind.File),
        new("audio", AnswerKind.File, IsServed: false), new("video", AnswerKind.File, IsServed: false), new("osm", AnswerKind.File, IsServed: false),
        new("barcode", AnswerKind.Text, IsServed: false),
        new("geopoint", AnswerKind.Point), new("geotrace", AnswerKind.Line), new("geoshape", AnswerKind.Area),
        new("phone number", AnswerKind.Text), new("percentage", AnswerKind.Integer),
        new("number of days in last month", AnswerKind.Integer), new("number of days in last six months", AnswerKind.Integer), new("number of days in last year", AnswerKind.Integer),
        new(QuestionType.Calculate, AnswerKind.Text, IsShown: false), new("hidden", AnswerKind.Text, IsShown: false),
        new("start", AnswerKind.DateTime, IsShown: false), new("end", AnswerKind.DateTime, IsShown: false), new("today", AnswerKind.Date, IsShown: false),
        .. new[] { "username", "email" }.Select(name => new QuestionType(name, AnswerKind.Text, IsShown: false)),
        .. new[] { "deviceid", "subscriberid", "simserial", "phonenumber", "uri:deviceid", "uri:subscriberid", "uri:simserial", "uri:phonenumber", "uri:username", "uri:email" }
            .Select(name => new QuestionType(name, AnswerKind.Text, IsShown: false, IsServed: false)),
        new("start-geopoint", AnswerKind.Point, IsShown: false, IsServed: false), new("background-geopoint", AnswerKind.Point, IsShown: false, IsServed: false),
        new("background-audio", AnswerKind.File, IsShown: false, IsServed: false),
    ];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["string"] = "text", ["q string"] = "text", ["add text prompt"] = "text",
        ["int"] = "integer", ["q int"] = "integer", ["add integer prompt"] = "integer",
        ["q decimal"] = "decimal", ["add decimal prompt"] = "decimal",
        ["q date"] = "date", ["add date prompt"] = "date",
        ["datetime"] = "dateTime", ["date time"] = "dateTime", ["q date time"] = "dateTime", ["q dateTime"] = "dateTime", ["add date time prompt"] = "dateTime", ["add dateTime prompt"] = "dateTime",
        ["q note"] = "note", ["add note prompt"] = "note",
        ["q acknowledge"] = "acknowledge", ["add acknowledge prompt"] = "acknowledge",
        ["photo"] = "image", ["q picture"] = "image", ["q image"] = "image", ["add image prompt"] = "image", ["add photo prompt"] = "image",
        ["q audio"] = "audio", ["add audio prompt"] = "audio", ["q video"] = "video", ["add video prompt"] = "video", ["add file prompt"] = "file",
        ["q barcode"] = "barcode", ["add barcode prompt"] = "barcode",
        ["gps"] = "geopoint", ["location"] = "geopoint", ["q geopoint"] = "geopoint", ["q location"] = "geopoint", ["add location prompt"] = "geopoint",
        ["q calculate"] = QuestionType.Calculate, ["add calculate prompt"] = QuestionType.Calculate,
        ["start time"] = "start", ["get start time"] = "start", ["end time"] = "end", ["get end time"] = "end", ["get today"] = "today",
        ["imei"] = "deviceid", ["device id"] = "deviceid", ["get device id"] = "deviceid", ["subscriber id"] = "subscriberid", ["get subscriber id"] = "subscriberid",
        ["sim id"] = "simserial", ["get sim id"] = "simserial", ["get phone number"] = "phonenumber",
    };

    private static readonly FrozenDictionary<string, QuestionType> ByName = All.ToFrozenDictionary(type => type.Name);

    public static QuestionType Text => ByName["text"];

    public static QuestionType Calculate => ByName[QuestionType.Calculate];

    /// <param name="written">The cell, blanks in it single.</param>
    /// <returns>Null where there is no such type.</returns>
    public static QuestionType? Find(string written) => ByName.GetValueOrDefault(Names.GetValueOrDefault(written, written));

    /// <summary>The known type whose name is nearest, for a message; null where none is near.</summary>
    public static string? Nearest(string written) => Near.Of(written, ByName.Keys.Concat(Names.Keys));
}
