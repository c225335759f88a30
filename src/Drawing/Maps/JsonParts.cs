using System.Text.Json;

namespace Talaia.Drawing;

/// <summary>Parts of a JSON document that must be there; what is missing or of another kind is named.</summary>
internal static class JsonParts
{
    public static JsonElement Part(this JsonElement of, string name, JsonValueKind kind) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var part) && part.ValueKind == kind
            ? part
            : throw new FormatException($"The map has no {kind.ToString().ToLowerInvariant()} «{name}» where one belongs.");

    /// <summary>A text, trimmed of nothing and never empty.</summary>
    public static string Text(this JsonElement of, string name)
    {
        var text = of.Part(name, JsonValueKind.String).GetString();
        return string.IsNullOrEmpty(text) ? throw new FormatException($"The map has an empty «{name}».") : text;
    }

    public static double Number(this JsonElement of) =>
        of.ValueKind == JsonValueKind.Number && of.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"The map has «{of}» where a number belongs.");

    public static int Whole(this JsonElement of) =>
        of.ValueKind == JsonValueKind.Number && of.TryGetInt32(out var number)
            ? number
            : throw new FormatException($"The map has «{of}» where a whole number belongs.");

    public static JsonElement.ArrayEnumerator Items(this JsonElement of) =>
        of.ValueKind == JsonValueKind.Array ? of.EnumerateArray() : throw new FormatException($"The map has «{of.ValueKind}» where a list belongs.");

    /// <summary>The two numbers of a position or of a scale.</summary>
    public static (double X, double Y) Pair(this JsonElement of) =>
        of.Items().Count() >= 2 ? (of[0].Number(), of[1].Number()) : throw new FormatException("The map has a position without two numbers.");
}
