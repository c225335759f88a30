using Talaia.Conference.Editions;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>What is said when an edition has no session of the code that was given.</summary>
internal static class UnknownSession
{
    public static RuleException Of(int year, string code) =>
        new("unknown-session", $"The conference of {Edition.Text(year)} has no session «{code}». Nothing was changed.");
}
