using System.Text.Json;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Exports;

/// <summary>Writes a set of data as JSON, description and rows: `{ key, title, weight, variables: [{ name, kind, … }], rows: [[…]] }`, one row at a time.</summary>
internal static class JsonWriting
{
    public static void Write(Stream stream, DataSet data)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("key", data.Key);
        Text(json, "title", data.Title);
        Text(json, "abstract", data.Abstract);
        Text(json, "method", data.Method);
        json.WriteString("version", data.Version);
        json.WriteString("made", PlainValue.Of(data.Made));
        json.WriteString("weight", data.Weight);
        json.WriteStartArray("variables");
        foreach (var variable in data.Variables)
            Describe(json, variable);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in data.Rows)
        {
            json.WriteStartArray();
            foreach (var value in row)
                Value(json, value);
            json.WriteEndArray();
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Describe(Utf8JsonWriter json, Variable variable)
    {
        json.WriteStartObject();
        json.WriteString("name", variable.Name);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(variable.Kind.ToString()));
        json.WriteString("measure", JsonNamingPolicy.CamelCase.ConvertName(variable.Measure.ToString()));
        Text(json, "label", variable.Label);
        Text(json, "question", variable.Question);
        json.WriteStartArray("values");
        foreach (var value in variable.Values)
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
            Value(json, value.Value);
            Text(json, "label", value.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (var value in variable.Missing)
            Value(json, value);
        json.WriteEndArray();
        if (variable.MissingRange is { } range)
        {
            json.WriteStartArray("missingRange");
            json.WriteNumberValue(range.From);
            json.WriteNumberValue(range.To);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, LocalizedText text)
    {
        if (text.IsEmpty)
            return;
        json.WriteStartObject(name);
        foreach (var language in text.Languages)
            json.WriteString(language, text[language]);
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        if (value is double number && double.IsFinite(number))
            json.WriteNumberValue(number);
        else if (value is null or double)
            json.WriteNullValue();
        else
            json.WriteStringValue(PlainValue.Of(value));
    }
}
