using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Talaia.Architecture.Tests;

/// <summary>Algorithms are pure: no database, no clock, no file, no network. Streams and texts are given to them.</summary>
public sealed class AlgorithmTest
{
    private static readonly string[] Impure =
    [
        "Microsoft.EntityFrameworkCore", "System.TimeProvider", "System.IO.File", "System.IO.Directory", "System.IO.Path", "System.Net.", "System.Environment",
        "System.Data.", "Talaia.Kernel.Data",
    ];

    /// <summary>Whole rooms and folders that hold algorithms only.</summary>
    private static readonly string[] Algorithms =
    [
        "Talaia.Drawing", "Talaia.Kernel.Texts", "Talaia.Kernel.Calendar.Period", "Talaia.Foresight.Terms", "Talaia.Foresight.Emergence", "Talaia.Foresight.Duplicates",
        "Talaia.Consultation.Analysis", "Talaia.Consultation.Exports", "Talaia.Reports.Documents", "Talaia.Metamodel.Solutions.Eligibility", "Talaia.Metamodel.Exchange", "Talaia.Metamodel.Diff", "Talaia.Innovation.Tallies", "Talaia.Innovation.Methodologies",
        "Talaia.Conference.Schedules",
    ];

    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies([.. Rooms.OfTheOffice.Select(Rooms.Load)]).Build();

    [Fact]
    public void Algorithms_know_neither_database_nor_clock_nor_files() => Assert.Empty(Violations(Algorithms, Impure));

    [Fact]
    public void An_impure_algorithm_is_seen() => Assert.NotEmpty(Violations(["Talaia.Kernel.Jobs"], Impure));

    private static IEnumerable<string> Violations(string[] algorithms, string[] impure) =>
        from type in House.Types
        where algorithms.Any(name => IsOrLiesIn(type.FullName, name))
        from dependency in type.Dependencies
        where impure.Any(name => dependency.Target.FullName.StartsWith(name, StringComparison.Ordinal))
        select $"{type.FullName} → {dependency.Target.FullName}";

    private static bool IsOrLiesIn(string type, string name) =>
        type == name || type.StartsWith(name + ".", StringComparison.Ordinal) || type.StartsWith(name + "/", StringComparison.Ordinal);
}
