using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Talaia.TestKit;

/// <summary>A database engine that the product promises to run on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each engine. Without a PostgreSQL to test on (`TALAIA_TEST_POSTGRES`), that row is visibly skipped; CI fails on skips.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnginesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow(Engine.Sqlite),
        new TheoryDataRow(Engine.Postgres) { Skip = PostgresCluster.Connection is null ? "No PostgreSQL: run ./test, or set TALAIA_TEST_POSTGRES." : null },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
