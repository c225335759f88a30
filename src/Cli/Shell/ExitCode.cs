namespace Talaia.Cli.Shell;

/// <summary>How every verb ends: 0 done, 1 the input is wrong, 2 usage, 3 the environment is wrong, 4 refused by a rule.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Input = 1;
    public const int Usage = 2;
    public const int Environment = 3;
    public const int Refused = 4;
}
