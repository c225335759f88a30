using Talaia.Kernel.Problems;

namespace Talaia.Conference.Editions;

/// <summary>When registrations are taken: from the opening instant until just before the closing one.</summary>
internal static class EditionWindow
{
    public static RegistrationWindow At(DateTimeOffset now, DateTimeOffset opens, DateTimeOffset closes) =>
        now < opens ? RegistrationWindow.NotYet : now < closes ? RegistrationWindow.Open : RegistrationWindow.Closed;

    /// <exception cref="RuleException">`registration-not-open-yet`, `registration-closed`.</exception>
    public static void RequireOpen(Edition edition, DateTimeOffset now)
    {
        var window = edition.State == EditionState.Draft ? RegistrationWindow.NotYet : At(now, edition.RegistrationOpens, edition.RegistrationCloses);
        if (window == RegistrationWindow.NotYet)
            throw new RuleException("registration-not-open-yet", $"Registration for {edition.Year} is not open yet. Nothing was kept.");
        if (window == RegistrationWindow.Closed)
            throw new RuleException("registration-closed", $"Registration for {edition.Year} is closed. Nothing was kept.");
    }
}
