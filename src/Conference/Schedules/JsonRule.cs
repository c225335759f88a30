using System.Text.RegularExpressions;

namespace Talaia.Conference.Schedules;

/// <summary>What a value of a JSON programme may be: the part of JSON Schema draft 6 (Wright and others, 2017, validation §6) that the formats need.</summary>
internal sealed record JsonRule
{
    public static readonly JsonRule Anything = new();
    public static readonly JsonRule Text = new() { Kinds = [JsonKind.Text] };
    public static readonly JsonRule TextOrNull = new() { Kinds = [JsonKind.Text, JsonKind.Null] };
    public static readonly JsonRule Whole = new() { WholeOnly = true };
    public static readonly JsonRule Null = new() { Kinds = [JsonKind.Null] };
    public static readonly JsonRule Nothing = new() { Forbidden = true };

    /// <summary>Kinds allowed; any where null.</summary>
    public IReadOnlyList<JsonKind>? Kinds { get; init; }

    public bool WholeOnly { get; init; }

    /// <summary>No value is right: the name must not be there.</summary>
    public bool Forbidden { get; init; }

    public long? Least { get; init; }
    public Regex? Pattern { get; init; }
    public IReadOnlyList<string>? OneOfTexts { get; init; }
    public IReadOnlyDictionary<string, JsonRule>? Members { get; init; }
    public IReadOnlyList<(Regex Name, JsonRule Rule)> MembersLike { get; init; } = [];

    /// <summary>Members that no rule names may stand there too.</summary>
    public bool Open { get; init; } = true;

    public IReadOnlyList<string> Required { get; init; } = [];
    public JsonRule? Items { get; init; }

    /// <summary>Exactly one of these must be kept.</summary>
    public IReadOnlyList<JsonRule>? OneOf { get; init; }

    public static JsonRule Like(Regex pattern) => Text with { Pattern = pattern };

    public static JsonRule Word(params string[] words) => Text with { OneOfTexts = words };

    public static JsonRule List(JsonRule items) => new() { Kinds = [JsonKind.Array], Items = items };

    public static JsonRule Object(bool open, string[] required, params (string Name, JsonRule Rule)[] members) =>
        new() { Kinds = [JsonKind.Object], Open = open, Required = required, Members = members.ToDictionary(member => member.Name, member => member.Rule, StringComparer.Ordinal) };
}
