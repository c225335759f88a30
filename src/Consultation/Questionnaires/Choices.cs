namespace Talaia.Consultation.Questionnaires;

/// <summary>
/// The codes of what forms ask about elements, and of the choices that count. Codes are stored and exported and never change; the wordings are each form's own.
/// </summary>
public static class Choices
{
    /// <summary>The name of a question: what it asks about its element.</summary>
    public const string Seriousness = "seriousness";
    public const string Urgency = "urgency";
    public const string Missing = "missing";
    public const string Text = "text";

    /// <summary>Whether something is in place, as a town's model knows it.</summary>
    public const string InPlace = "in-place";

    /// <summary>“No ho sé”: an answer, but not a value.</summary>
    public const string DoNotKnow = "dk";

    /// <summary>Nothing is missing; stands alone.</summary>
    public const string None = "none";

    /// <summary>How serious the need is today: 0 gens, 1 poc, 2 força, 3 molt, or not known.</summary>
    public static IReadOnlyList<string> OfSeriousness { get; } = ["0", "1", "2", "3", DoNotKnow];

    /// <summary>When it must be met: 0 not now, 1 within two years, 2 within a year, 3 within four months (before the next wave), or not known.</summary>
    public static IReadOnlyList<string> OfUrgency { get; } = ["0", "1", "2", "3", DoNotKnow];

    /// <summary>What is lacking to meet it; several may be named.</summary>
    public static IReadOnlyList<string> OfMissing { get; } =
        ["people", "time", "money", "knowledge", "tool", "agreement", "connectivity", None];

    /// <summary>How far a town is with an element: the states of its model.</summary>
    public static IReadOnlyList<string> OfInPlace { get; } = ["not-started", "planned", "in-progress", "in-place", "not-applicable"];

    private static readonly string[] Asked = [Seriousness, Urgency, Missing, Text, InPlace];

    /// <summary>Whether it is one of the things that are asked of elements.</summary>
    public static bool IsAsked(string asks) => Asked.Contains(asks);

    /// <summary>
    /// What a question of a form asks about its element, by its name: <c>seriousness</c>, or <c>seriousness-ET.1</c> where several stand side by side, as the rows of a table do.
    /// Any other name is itself.
    /// </summary>
    public static string AskedBy(string name) =>
        Asked.FirstOrDefault(asks => name == asks || (name.StartsWith(asks, StringComparison.Ordinal) && name[asks.Length] == '-')) ?? name;
}
