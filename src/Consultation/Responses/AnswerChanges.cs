using System.Text.Json;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Responses;

/// <summary>Reads the answers of a request's JSON.</summary>
public static class AnswerChanges
{
    /// <param name="answers">
    /// An object of path to string, array of strings, or null to clear.
    /// </param>
    /// <exception cref="InputException">`not-an-object`, or `unreadable-value` for each value of another shape.</exception>
    public static IReadOnlyDictionary<string, AnswerValue?> FromJson(JsonElement answers)
    {
        if (answers.ValueKind != JsonValueKind.Object)
            throw new InputException(new Problem("not-an-object", "Answers are a JSON object of path to value."));
        var changes = new Dictionary<string, AnswerValue?>();
        var problems = new List<Problem>();
        foreach (var property in answers.EnumerateObject())
        {
            try
            {
                changes[property.Name] = Value(property.Value);
            }
            catch (InvalidOperationException) when (problems.Count < InputException.Most)
            {
                problems.Add(new Problem("unreadable-value", $"{property.Name} takes a string, an array of strings, or null.", new Where(Cell: property.Name)));
            }
        }

        return problems.Count == 0 ? changes : throw new InputException(problems);
    }

    /// <summary>Throws <see cref="InvalidOperationException"/>, as the JSON reader itself does for text that is not Unicode, where it cannot.</summary>
    private static AnswerValue? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array => AnswerValue.Of(value.EnumerateArray().Select(Text).ToList()),
        _ => AnswerValue.Of(Text(value)),
    };

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new InvalidOperationException("No string.");
}
