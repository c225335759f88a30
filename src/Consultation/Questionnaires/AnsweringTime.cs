using Talaia.Consultation.Forms;

namespace Talaia.Consultation.Questionnaires;

/// <summary>About how long a form takes who answers it. Reckoned with what a question takes, not measured: say “about”.</summary>
public static class AnsweringTime
{
    // Seconds: to read a choice and press it; several choices; a row of a table; anything to be written, of which most texts stay empty.
    private const int OneChoice = 7;
    private const int SeveralChoices = 9;
    private const int TableRow = 6;
    private const int Written = 15;

    /// <returns>Minutes in fives, five at least; repetitions are counted once.</returns>
    public static int Minutes(Form form, IEnumerable<Question> questions)
    {
        var seconds = questions.Select(question => (question.Kind, Node: form.Find(question.Path) as FormQuestion)).Where(asked => asked.Node is { IsShown: true, Calculation: null })
            .Sum(asked => asked.Node!.IsInTable ? TableRow : asked.Kind switch { QuestionKind.One => OneChoice, QuestionKind.Several => SeveralChoices, _ => Written });
        return Math.Max(5, 5 * (int)Math.Round(seconds / 300.0));
    }
}
