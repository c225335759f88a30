using Talaia.Consultation.Questionnaires;

namespace Talaia.House.Demonstration;

/// <summary>
/// The answers of one town in one wave of the demonstration. Deterministic: the same for everybody, on every machine. They follow the town's size,
/// its comarca and what it answered before, so that tables, maps and changes have the form of real ones; they say nothing about any real town.
/// </summary>
internal static class SimulatedAnswers
{
    /// <summary>Whether this town sends its answers in this wave (0 is the first); larger towns do so a little more often.</summary>
    public static bool Answers(Town town, int wave, double rate) =>
        Chance.Uniform($"{town.Row.Codi6}/habit") * 0.75 + Chance.Uniform($"{town.Row.Codi6}/answers/{wave}") * 0.25 < rate + 0.04 * town.Size;

    public static Dictionary<string, AnswerValue> Of(Town town, Questionnaire questionnaire, int wave)
    {
        var answers = new Dictionary<string, AnswerValue>();
        foreach (var need in questionnaire.Needs)
            Answer(answers, town, need, wave);
        foreach (var text in questionnaire.Questions.Where(question => question.Asks == Choices.Text))
        {
            if (Chance.Uniform($"{town.Row.Codi6}/{text.Element}/{wave}/remark") < 0.08)
                answers[text.Path] = AnswerValue.Of(SimulatedRemarks.Of($"{town.Row.Codi6}/{text.Element}/which"));
        }

        return answers;
    }

    private static void Answer(Dictionary<string, AnswerValue> answers, Town town, AskedNeed need, int wave)
    {
        var about = $"{town.Row.Codi6}/{need.Element}/{wave}";
        if (Chance.Uniform($"{about}/dk") < 0.04)
        {
            answers[need.Seriousness!] = AnswerValue.Of(Choices.DoNotKnow);
            return;
        }

        var leaning = ScopeLeaning.Of(need.Element);
        var latent = leaning.Latent(town, need.Element, wave);
        var seriousness = Step(latent);
        answers[need.Seriousness!] = AnswerValue.Of(seriousness);
        answers[need.Urgency!] = AnswerValue.Of(Step(latent - 6 + 9 * Chance.Normal($"{about}/urgency")));
        var missing = leaning.Missing.Where((code, i) => Chance.Uniform($"{about}/{code}") < (seriousness == "0" ? 0.1 : 0.75 - 0.15 * i)).ToList();
        if (missing.Count > 0 || seriousness == "0")
            answers[need.Missing!] = AnswerValue.Of(missing.Count > 0 ? missing : [Choices.None]);
    }

    private static string Step(double latent) => latent switch
    {
        < 30 => "0",
        < 47 => "1",
        < 65 => "2",
        _ => "3",
    };
}
