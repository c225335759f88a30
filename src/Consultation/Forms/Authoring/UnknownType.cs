using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>What to say of a type that is not there.</summary>
internal static class UnknownType
{
    public static string Hint(string type) => type switch
    {
        _ when type.StartsWith("select", StringComparison.OrdinalIgnoreCase) || type.StartsWith("rank", StringComparison.OrdinalIgnoreCase) => " A type that chooses is followed by one blank and the name of a list.",
        _ when type.StartsWith("cascading", StringComparison.OrdinalIgnoreCase) => " Cascades are written as select_one with a choice_filter.",
        _ when type.StartsWith("begin", StringComparison.OrdinalIgnoreCase) || type.StartsWith("end", StringComparison.OrdinalIgnoreCase) => " A group begins with «begin group» or «begin repeat» and ends with «end group» or «end repeat».",
        "include" => " Forms cannot be included in one another: copy the rows.",
        _ => QuestionTypes.Nearest(type) is { } near ? $" Is «{near}» meant?" : "",
    };
}
