using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Kernel.Audit;

namespace Talaia.Cli.Platform;

/// <summary>The audit log from a shell.</summary>
internal static class AuditVerbs
{
    private static readonly Option<string?> FormerHead = new("--head") { Description = "A head that was written down earlier; it must still stand in the chain, so that cut-off entries are found too.", HelpName = "HASH" };

    public static Command Make() => Verb.Group("audit", "The audit log, each entry chained to the former.",
        Verb.Make("verify", "Prove the chain and name the first broken link; exits 1 where there is one. Prints the head: write it down elsewhere.", "audit verify --json", FormerHead)
            .WithHouseCode(async (parsed, services, cancel) =>
            {
                var proof = await services.GetRequiredService<VerifyAudit>().RunAsync(parsed.GetValue(FormerHead), cancel);
                Output.JsonWithNulls(new { proof.Entries, proof.Head, proof.Broken });
                if (proof.Broken is not { } broken)
                    return ExitCode.Done;
                await Console.Error.WriteLineAsync($"The chain breaks at entry {broken.Sequence} ({broken.Why}{(broken.Id is { } id ? $", {id}" : "")}). The {proof.Entries} entries before it hold.");
                return ExitCode.Input;
            }));
}
