using System.Text.Json;

namespace Talaia.Consultation.Forms.Writing;

/// <summary>A list of choices in <see cref="FormJson"/>.</summary>
internal static class ChoiceJson
{
    public static void Write(Utf8JsonWriter json, ChoiceList list)
    {
        json.WriteStartArray(list.Name);
        foreach (var choice in list.Choices)
        {
            json.WriteStartObject();
            json.WriteString("name", choice.Name);
            FormJson.Text(json, "label", choice.Label);
            FormJson.Media(json, choice.Media);
            if (choice.Extra.Count > 0)
            {
                json.WriteStartObject("extra");
                FormJson.Nested(json, choice.Extra);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
