namespace Talaia.Kernel.Problems;

/// <summary>
/// A rule of the office refuses the act. Nothing was changed. The code is stable (pages translate it, the command line prints it and exits 4);
/// the message is English for logs and shells: what happened, what is kept, what to do.
/// </summary>
public sealed class RuleException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
