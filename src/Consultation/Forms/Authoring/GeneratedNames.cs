namespace Talaia.Consultation.Forms.Authoring;

/// <summary>How names are made that their author left to the form, the same as in other tools.</summary>
internal static class GeneratedNames
{
    /// <summary>A note without a name, before the number of its row.</summary>
    public const string Note = "generated_note_name_";

    public static bool IsNote(string name) => name.StartsWith(Note, StringComparison.Ordinal) && name.AsSpan(Note.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The text beside a choice “other”.</summary>
    public static string OtherOf(string question) => $"{question}_other";

    /// <summary>The number of repetitions of a repeat.</summary>
    public static string CountOf(string repeat) => $"{repeat}_count";
}
