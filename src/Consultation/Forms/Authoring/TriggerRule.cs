namespace Talaia.Consultation.Forms.Authoring;

/// <summary>The column <c>trigger</c>: references with commas between, to questions that somebody answers.</summary>
internal static class TriggerRule
{
    public static void Read(FormQuestion question, AuthoredRow row, Drafting draft)
    {
        if (question.Trigger is not { } trigger)
            return;
        var where = row.CellOf("trigger");
        if (!trigger.Contains("${", StringComparison.Ordinal))
            draft.Problems.Add("bad-trigger", $"«{trigger}» names no question: a trigger is written ${{name}}, several with commas between.", where);
        foreach (var part in trigger.Split(','))
        {
            var references = References.In(part).ToList();
            if (references.Count > 1)
                draft.Problems.Add("bad-trigger", "Two triggers stand together without a comma between.", where);
            foreach (var reference in references)
            {
                if (reference.Name is null)
                    draft.Problems.Add("bad-reference", $"«{reference.Written}» is no reference: it is written ${{name}}, without blanks.", where);
                else
                    draft.Triggers.Add((reference.Name, question, where));
            }
        }
    }

    /// <summary>When every row is read: whether each trigger is a question that is shown.</summary>
    public static void Check(Drafting draft, IReadOnlyList<FormNode> nodes)
    {
        var byName = nodes.OfType<FormQuestion>().ToLookup(question => question.Name);
        foreach (var (name, by, where) in draft.Triggers)
        {
            if (!draft.QuestionNames.Contains(name))
                draft.Problems.Add("unknown-name", $"The trigger «{name}» is no question of the survey.{Near.Hint(name, draft.QuestionNames)}", where);
            else if (by.Type.Name != "background-geopoint" && byName[name].Any(IsReckoned))
                draft.Problems.Add("hidden-trigger", $"«{name}» is reckoned out of sight: nobody changes it, so that it cannot trigger anything.", where);
        }
    }

    private static bool IsReckoned(FormQuestion question) =>
        question.Type.Name == Types.QuestionType.Calculate
        || ((question.Calculation is not null || question.Trigger is not null) && question.Label.IsEmpty && question.Hint.IsEmpty);
}
