using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

internal enum JsonKind
{
    Null,
    True,
    False,
    Number,
    Text,
    Array,
    Object,
}

/// <summary>A value of a foreign JSON file that knows its line. Of a repeated key the last value stands, as most readers have it.</summary>
internal sealed class JsonTree(JsonKind kind, int line, string? text = null)
{
    public const int MostDeep = 64;
    public const int MostValues = 2_000_000;

    private List<KeyValuePair<string, JsonTree>>? _members;
    private Dictionary<string, int>? _byName;

    public JsonKind Kind { get; } = kind;
    public int Line { get; } = line;

    /// <summary>The text of a string, or the digits of a number as written.</summary>
    public string? Text { get; } = text;

    /// <summary>Of an object its members in their order; of an array its items, nameless.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonTree>> Members => _members is null ? [] : _members;

    public IEnumerable<JsonTree> Items => Kind == JsonKind.Array ? Members.Select(member => member.Value) : [];

    public JsonTree? this[string name] => _byName is not null && _byName.TryGetValue(name, out var at) ? _members![at].Value : null;

    public bool IsWhole => Kind == JsonKind.Number && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && decimal.Truncate(number) == number;

    /// <summary>The trimmed text or number under this name; null where it is absent, blank or something else.</summary>
    public string? Of(string name) => this[name] is { Kind: JsonKind.Text or JsonKind.Number } value ? Blank.Trimmed(value.Text) : null;

    /// <summary>The text under this name as given, or of a text in several languages the first.</summary>
    public string? Words(string name) => this[name] switch
    {
        { Kind: JsonKind.Text } value => Blank.Kept(value.Text),
        { Kind: JsonKind.Object } value => value.Members.Select(member => member.Value.Kind == JsonKind.Text ? Blank.Kept(member.Value.Text) : null).FirstOrDefault(text => text is not null),
        _ => null,
    };

    public bool? Flag(string name) => this[name]?.Kind switch { JsonKind.True => true, JsonKind.False => false, _ => null };

    /// <exception cref="InputException">The content is not UTF-8, not JSON, too deep or too large, or holds a NUL.</exception>
    public static JsonTree Read(ReadOnlyMemory<byte> content, string? file)
    {
        var bytes = content.Span.StartsWith(Encoding.UTF8.Preamble) ? content.Span[3..] : content.Span;
        if (!Utf8.IsValid(bytes))
            throw new InputException(new Problem("bad-encoding", "the file is not UTF-8", new Where(file, 1)));
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MostDeep });
        var building = new Building(bytes, file);
        try
        {
            return building.Read(ref reader);
        }
        catch (JsonException failure)
        {
            throw new InputException(new Problem("not-well-formed", failure.Message, new Where(file, (int)(failure.LineNumber ?? 0) + 1, (int)(failure.BytePositionInLine ?? 0) + 1)));
        }
    }

    private ref struct Building(ReadOnlySpan<byte> bytes, string? file)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private readonly string? _file = file;
        private int _line = 1;
        private int _at;
        private int _values;

        public JsonTree Read(ref Utf8JsonReader reader)
        {
            var open = new Stack<JsonTree>();
            string? name = null;
            JsonTree? root = null;
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                {
                    open.Pop();
                    continue;
                }

                var line = LineOf((int)reader.TokenStartIndex);
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    name = Text(ref reader, line);
                    continue;
                }

                var value = new JsonTree(KindOf(reader.TokenType), line, reader.TokenType switch
                {
                    JsonTokenType.String => Text(ref reader, line),
                    JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
                    _ => null,
                });
                if (++_values > MostValues)
                    throw new InputException(new Problem("too-large", $"the file has more than {MostValues} values", new Where(_file, line)));
                root ??= value;
                if (open.TryPeek(out var parent))
                    parent.Add(parent.Kind == JsonKind.Object ? name! : "", value);
                if (value.Kind is JsonKind.Array or JsonKind.Object)
                    open.Push(value);
            }

            return root!;
        }

        private readonly string Text(ref Utf8JsonReader reader, int line)
        {
            string text;
            try
            {
                text = reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                throw new InputException(new Problem("bad-text", "a text holds half a character", new Where(_file, line)));
            }

            return text.Contains('\0', StringComparison.Ordinal) ? throw new InputException(new Problem("bad-text", "a text holds the character NUL", new Where(_file, line))) : text;
        }

        private int LineOf(int position)
        {
            _line += _bytes[_at..position].Count((byte)'\n');
            _at = position;
            return _line;
        }

        private static JsonKind KindOf(JsonTokenType token) => token switch
        {
            JsonTokenType.StartObject => JsonKind.Object,
            JsonTokenType.StartArray => JsonKind.Array,
            JsonTokenType.String => JsonKind.Text,
            JsonTokenType.Number => JsonKind.Number,
            JsonTokenType.True => JsonKind.True,
            JsonTokenType.False => JsonKind.False,
            _ => JsonKind.Null,
        };
    }

    private void Add(string name, JsonTree value)
    {
        _members ??= [];
        if (Kind == JsonKind.Object && !(_byName ??= new(StringComparer.Ordinal)).TryAdd(name, _members.Count))
            _members[_byName[name]] = new(name, value);
        else
            _members.Add(new(name, value));
    }
}
