namespace Talaia.Kernel.Jobs;

/// <summary>Does the jobs of one kind. Must be idempotent: a job may run again after a crash between its work and its mark.</summary>
public interface IJobHandler
{
    string Kind { get; }

    Task RunAsync(string payload, CancellationToken cancel);
}
