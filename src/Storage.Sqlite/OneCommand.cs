using Microsoft.EntityFrameworkCore.Update;

namespace Talaia.Storage.Sqlite;

/// <summary>What is saved together goes to the file as one command of several statements, as it goes to PostgreSQL; EF Core would send a command for each row.</summary>
internal sealed class OneCommand(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
{
    /// <summary>So that no command grows beyond what the file takes: 32,766 values.</summary>
    private const int Most = 200;

    public ModificationCommandBatch Create() => new Batch(dependencies);

    private sealed class Batch(ModificationCommandBatchFactoryDependencies dependencies) : AffectedCountModificationCommandBatch(dependencies, Most);
}
