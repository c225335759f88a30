namespace Talaia.Web.Mail.Letters;

/// <summary>A kind of letter.</summary>
/// <param name="Name">As <see cref="Kernel.Mail.LetterDraft"/> names it.</param>
/// <param name="Sample">Values for the preview and the tests: each value that the template needs.</param>
/// <param name="Write">What it says. Missing values throw <see cref="KeyNotFoundException"/>, wrong ones <see cref="FormatException"/>.</param>
internal sealed record Template(string Name, IReadOnlyDictionary<string, string> Sample, Func<LetterWords, LetterContent> Write)
{
    /// <summary>All kinds, in the order in which the office sees them. A letter of a new kind is added here.</summary>
    public static IReadOnlyList<Template> All { get; } =
        [SignInLink.Template, Invitation.Template, QuestionnaireLink.Template, QuestionnaireReminder.Template, Delegation.Template, Registration.Template, RegistrationMovedUp.Template, SecurityNotice.Template, ProposalDecided.Template, ProposalRemarked.Template];

    public static Template? Find(string name) => All.FirstOrDefault(template => template.Name == name);
}
