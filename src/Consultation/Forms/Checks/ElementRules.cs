using Talaia.Consultation.Forms.Authoring;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Forms.Checks;

/// <summary>Questions about the need of an element that would count nowhere: what is asked in a repeat says nothing of a town as a whole.</summary>
internal static class ElementRules
{
    public static void Check(IReadOnlyList<FormNode> nodes, FormProblems problems)
    {
        foreach (var question in nodes.OfType<FormQuestion>().Where(question => question is { Repeat: not null, Element: not null } && AskedNeeds.Asks(question.Name)))
        {
            problems.Warn(
                "element-in-repeat", $"What is asked about «{question.Element}» inside a repeat is kept and exported but counts in no need: ask it outside.",
                question.Cells.GetValueOrDefault("element") ?? question.Place);
        }
    }
}
