using Talaia.Kernel.Wording;
using Talaia.Metamodel.Proposals;

namespace Talaia.Web.Metamodel;

internal static class SpeakerName
{
    /// <summary>«Anna Puig, Berga», or the office.</summary>
    public static string Of(Speaker speaker, Say say) => speaker.Name is { } name ? $"{name}, {speaker.Town ?? say["innovation.office"]}" : say["innovation.somebody"];
}

internal static class StatementName
{
    /// <summary>«A.1.2, descripció (Català)».</summary>
    public static string Of(Overtaken statement, Say say)
    {
        var fact = say[$"metamodel.statement.{statement.Fact}"];
        return $"{statement.Code}, " + (statement.Language.Length == 0 ? fact : say["metamodel.proposal.text-in", ("what", fact), ("language", Kernel.Languages.Language.Parse(statement.Language).OwnName)]);
    }
}
