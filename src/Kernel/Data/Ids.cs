namespace Talaia.Kernel.Data;

/// <summary>Identifiers of rows: UUID version 7 (RFC 9562 §5.7), so that they sort by the time they were made.</summary>
public static class Ids
{
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
}
