using Talaia.Conference.Sessions;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Registrations;

/// <summary>What somebody says of themselves to come: as little as is needed to let them in and to know whom the conference reaches.</summary>
/// <param name="Codi6">The municipality for which they come, or null.</param>
/// <param name="Body">Another body, in words; may be null.</param>
/// <param name="Profile">One of the three.</param>
/// <param name="Language">In which the person is written to; null where no letters are wanted, as of a made-up person.</param>
public sealed record NewRegistration(string Name, string Email, Profiles Profile, string? Codi6 = null, string? Body = null, Language? Language = null)
{
    /// <summary>Keeps the person out of logs.</summary>
    public override string ToString() => $"registration of a {Profile}";

    /// <summary>What is wrong, with the field's name in <see cref="Where.Cell"/>.</summary>
    internal IEnumerable<Problem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > Registration.LongestName || Name.Any(char.IsControl))
            yield return Wrong("name", "bad-name", $"A name has 1 to {Registration.LongestName} characters.");
        if (!Mailbox.IsPlausible(Email.Trim()))
            yield return Wrong("email", "bad-email", "The address is not that of a mailbox.");
        if (Profile is not (Profiles.Political or Profiles.Technical or Profiles.Managerial))
            yield return Wrong("profile", "bad-profile", "Choose one of the three profiles.");
        if (Body is { } body && (body.Length > Registration.LongestBody || body.Any(char.IsControl)))
            yield return Wrong("body", "bad-body", $"A body has at most {Registration.LongestBody} characters.");
    }

    private static Problem Wrong(string field, string code, string message) => new(code, message, new Where(Cell: field));
}
