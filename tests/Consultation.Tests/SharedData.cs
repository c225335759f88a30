using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace Talaia.Consultation.Tests;

/// <summary>The folder of other people's forms, named by TALAIA_SHARED_DATA.</summary>
internal static class SharedData
{
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("TALAIA_SHARED_DATA") is { Length: > 0 } folder && Directory.Exists(Path.Combine(folder, "xlsform")) ? Path.Combine(folder, "xlsform") : null;

    public static string PathOf(params string[] parts) => Path.Combine([Folder ?? throw new InvalidOperationException("TALAIA_SHARED_DATA is not set."), .. parts]);
}

/// <summary>A theory on foreign data: where the folder is not set the test is not there at all, so that a lone clone skips nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(SharedDataDiscoverer))]
public sealed class SharedDataTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : TheoryAttribute(file, line);

/// <summary>Finds the cases of a <see cref="SharedDataTheoryAttribute"/>: none where the data are not there.</summary>
public sealed class SharedDataDiscoverer : TheoryDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions options, IXunitTestMethod method, IFactAttribute fact) =>
        SharedData.Folder is null ? ValueTask.FromResult<IReadOnlyCollection<IXunitTestCase>>([]) : base.Discover(options, method, fact);
}
