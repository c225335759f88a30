using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Talaia.Conference.Schedules;

/// <summary>What the JSON writers have in common.</summary>
internal static class JsonWriting
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Document(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
            json.WriteNull(name);
        else
            json.WriteString(name, CleanText.Of(text));
    }

    public static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            Text(json, name, text);
    }

    /// <summary>Only what every validator takes for an absolute address.</summary>
    public static string? Address(string? address) =>
        address is not null && XmlValues.WebAddress(address) && address == address.Trim() && Uri.IsWellFormedUriString(address, UriKind.Absolute) ? address : null;

    /// <summary>An event needs an address: where it has none, its name as a URN (RFC 9562), which readers here know to be none.</summary>
    public static string AddressOf(ScheduleEvent one) => Address(one.Url) ?? $"urn:uuid:{one.Guid}";

    public static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Links(Utf8JsonWriter json, string name, IEnumerable<ScheduleLink> links, Func<string?, string?> type) =>
        Objects(json, name, links.Where(link => Address(link.Url) is not null), link =>
        {
            json.WriteString("url", link.Url);
            Optional(json, "title", link.Title);
            Optional(json, "type", type(link.Type));
        });

    public static void Generator(Utf8JsonWriter json)
    {
        json.WriteStartObject("generator");
        json.WriteString("name", "Talaia");
        json.WriteEndObject();
    }
}
