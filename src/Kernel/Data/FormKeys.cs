using Microsoft.EntityFrameworkCore;

namespace Talaia.Kernel.Data;

/// <summary>
/// The key of one showing of a form. What the form adds takes it for its identifier, so that a form that comes twice (pressed twice, or sent again by a poor line) adds once, on any number of machines.
/// </summary>
public static class FormKeys
{
    /// <summary>
    /// The identifier of the row that a form adds: its key, unless another row has it, since whoever goes back and types something else adds that too. Ask for it before looking whether the form's
    /// row is there: in the other order a twin that is saved between the two would be taken for something else.
    /// </summary>
    /// <param name="key">Null where nobody sends it twice.</param>
    public static async Task<Guid> IdAsync<T>(TalaiaDb db, Guid? key, TimeProvider clock, CancellationToken cancel)
        where T : class =>
        key is { } given && !await db.Set<T>().AnyAsync(row => EF.Property<Guid>(row, "Id") == given, cancel) ? given : Ids.New(clock);
}
