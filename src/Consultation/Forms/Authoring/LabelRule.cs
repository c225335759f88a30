namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Whoever is asked sees something: a label, a picture, or at least a hint.</summary>
internal static class LabelRule
{
    public static void Check(FormQuestion question, AuthoredRow row, FormProblems problems)
    {
        if (!question.IsShown)
            return;
        if (question.Label.IsEmpty && question.Media.Count == 0 && question.Hint.IsEmpty && question.Appearance != "label" && !question.Type.HasHint)
            problems.Add("missing-label", $"The question «{question.Name}» has no label and no hint{(question.GuidanceHint.IsEmpty ? "" : "; a guidance hint may be hidden")}.", row.Place);
        if (question.Media.ContainsKey("big-image") && !question.Media.ContainsKey("image"))
            problems.Add("big-image-alone", $"The question «{question.Name}» has a big-image but no image that opens it.", row.CellOf("media::big-image"));
    }
}
