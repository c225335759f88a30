namespace Talaia.Kernel.Problems;

/// <summary>Something that the platform needs is missing on this machine. The message says what it is, and how to get it. The command line exits 3.</summary>
public sealed class EnvironmentException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;
}
