using Talaia.Consultation.Forms.Filling;

namespace Talaia.Consultation.Questionnaires;

/// <summary>
/// What a form asks about needs: its questions that carry an element and are named for what they ask. Those in repeats say nothing of a town as a whole and are passed over.
/// Where one thing is asked of an element several times, the first goes with the first, the second with the second.
/// </summary>
internal static class AskedNeeds
{
    private static readonly string[] Kinds = [Choices.Seriousness, Choices.Urgency, Choices.Missing];

    /// <summary>Whether a question of this name about an element asks how it needs it.</summary>
    public static bool Asks(string name) => Kinds.Contains(Choices.AskedBy(name));

    public static IReadOnlyList<AskedNeed> Of(FormPlan form, IReadOnlyList<Question> questions, AskedTree tree)
    {
        var needs = new List<AskedNeed>();
        foreach (var element in questions.Where(question => Kinds.Contains(question.Asks) && form.Form.Find(question.Path)?.Repeat is null).GroupBy(question => question.Element))
        {
            if (tree.CodeOf(element.Key) is not { } code)
                continue;
            var paths = Kinds.Select(asks => element.Where(question => question.Asks == asks).Select(question => question.Path).ToList()).ToList();
            for (var i = 0; i < paths.Max(asked => asked.Count); i++)
                needs.Add(new AskedNeed(code, paths[0].ElementAtOrDefault(i), paths[1].ElementAtOrDefault(i), paths[2].ElementAtOrDefault(i)));
        }

        return needs;
    }
}
