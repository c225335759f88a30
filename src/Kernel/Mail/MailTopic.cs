namespace Talaia.Kernel.Mail;

/// <summary>Topics of letters that nobody needs and anybody may decline. A letter without a topic is needed for what its reader does: it is always sent.</summary>
public static class MailTopic
{
    public const string Reports = "reports";
    public const string Reminders = "reminders";
    public const string Proposals = "proposals";

    public static IReadOnlyList<string> All { get; } = [Reports, Reminders, Proposals];
}
