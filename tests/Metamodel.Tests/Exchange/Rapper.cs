using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace Talaia.Metamodel.Tests.Exchange;

/// <summary>The independent judge of RDF: Debian's rapper (raptor2-utils). It reads neither JSON-LD nor addresses that are none.</summary>
internal static class Rapper
{
    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "rapper")));

    /// <param name="syntax">`turtle` or `rdfxml`.</param>
    /// <returns>The statements as N-Triples, sorted.</returns>
    public static List<string> Statements(byte[] content, string syntax)
    {
        using var process = Process.Start(new ProcessStartInfo("rapper", ["-q", "-i", syntax, "-o", "ntriples", "-", "http://base.example/"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var statements = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(content);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return [.. statements.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }
}

/// <summary>A theory that rapper judges: where it is not installed the test is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(RapperDiscoverer))]
public sealed class RapperTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : TheoryAttribute(file, line);

/// <summary>Finds the cases of a <see cref="RapperTheoryAttribute"/>.</summary>
public sealed class RapperDiscoverer : TheoryDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions options, IXunitTestMethod method, IFactAttribute fact) =>
        Rapper.IsThere ? base.Discover(options, method, fact) : ValueTask.FromResult<IReadOnlyCollection<IXunitTestCase>>([]);
}
