using System.Data.Common;
using Talaia.Kernel.Problems;
using Talaia.Reports.Typesetting;

namespace Talaia.Cli.Shell;

/// <summary>What a failed verb says, and the code it ends with.</summary>
internal static class Failures
{
    public static int? CodeOf(Exception failure) => failure switch
    {
        InputException or FormatException or FileNotFoundException or DirectoryNotFoundException or TypesettingException => ExitCode.Input,
        RuleException => ExitCode.Refused,
        DbException or IOException or UnauthorizedAccessException or EnvironmentException or TypesetterUnavailableException => ExitCode.Environment,
        _ => null,
    };

    public static async Task PrintAsync(Exception failure, bool asJson)
    {
        if (asJson)
        {
            Output.Json(new { error = new { code = Code(failure), message = failure.Message, where = Places(failure) } });
            return;
        }

        await Console.Error.WriteLineAsync(failure.Message);
    }

    private static string Code(Exception failure) => failure switch
    {
        InputException input => input.Problems[0].Code,
        RuleException rule => rule.Code,
        EnvironmentException environment => environment.Code,
        FileNotFoundException or DirectoryNotFoundException => "file-not-found",
        FormatException => "bad-format",
        _ => "environment",
    };

    private static IEnumerable<object> Places(Exception failure) => failure is InputException input
        ? input.Problems.Where(problem => problem.Where is not null).Select(problem => new
        {
            file = problem.Where!.File,
            line = problem.Where.Line,
            column = problem.Where.Column,
            sheet = problem.Where.Sheet,
            cell = problem.Where.Cell,
        })
        : [];
}
