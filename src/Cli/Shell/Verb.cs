using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.House.Composition;
using Talaia.Kernel.Problems;

namespace Talaia.Cli.Shell;

/// <summary>Makes the verbs of the command line: help with an example, exit codes, errors in words or as JSON.</summary>
internal static class Verb
{
    public static Command Make(string name, string description, string example, params Symbol[] symbols)
    {
        var command = new Command(name, $"{description}\n\nExample:\n  ./talaia {example}");
        foreach (var symbol in symbols)
        {
            if (symbol is Option option)
                command.Options.Add(option);
            else if (symbol is Argument argument)
                command.Arguments.Add(argument);
        }

        return command;
    }

    public static Command Group(string name, string description, params Command[] verbs)
    {
        var group = new Command(name, description);
        foreach (var verb in verbs)
            group.Subcommands.Add(verb);
        return group;
    }

    /// <summary>A verb that reads or writes the database, which is made where it is missing.</summary>
    public static Command WithHouse(this Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task> act) =>
        command.WithHouseCode(async (parsed, services, cancel) =>
        {
            await act(parsed, services, cancel);
            return ExitCode.Done;
        });

    /// <summary>The same, of a verb that says itself with which code it ends.</summary>
    public static Command WithHouseCode(this Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> act) =>
        command.PlainCode(async (parsed, cancel) =>
        {
            await using var services = new ServiceCollection().AddLogging().AddTalaia(Settings.Of(parsed)).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(cancel);
            return await act(parsed, scope.ServiceProvider, cancel);
        });

    /// <summary>A verb that touches the database only where it is asked about what stands there.</summary>
    /// <param name="act">Takes no services where the verb is about files alone.</param>
    public static Command WithHouseWhere(this Command command, Func<ParseResult, bool> asksHouse, Func<ParseResult, IServiceProvider?, CancellationToken, Task> act) =>
        command.PlainCode(async (parsed, cancel) =>
        {
            if (!asksHouse(parsed))
            {
                await act(parsed, null, cancel);
                return ExitCode.Done;
            }

            await using var services = new ServiceCollection().AddLogging().AddTalaia(Settings.Of(parsed)).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(cancel);
            await act(parsed, scope.ServiceProvider, cancel);
            return ExitCode.Done;
        });

    /// <summary>A verb that touches no database.</summary>
    public static Command Plain(this Command command, Func<ParseResult, CancellationToken, Task> act) =>
        command.PlainCode(async (parsed, cancel) =>
        {
            await act(parsed, cancel);
            return ExitCode.Done;
        });

    /// <summary>A verb that touches no database and says itself with which code it ends: a check prints its whole result also where that is bad.</summary>
    public static Command PlainCode(this Command command, Func<ParseResult, CancellationToken, Task<int>> act)
    {
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                return await act(parsed, cancel);
            }
            catch (Exception failure) when (Failures.CodeOf(failure) is { } code)
            {
                await Failures.PrintAsync(failure, Settings.Json(parsed));
                return code;
            }
        });
        return command;
    }
}
