using Talaia.Kernel.Data;

namespace Talaia.Web.Hosting;

/// <summary>The key that a form carries in the hidden field `idempotency-key`, a UUID: see <see cref="FormKeys"/>.</summary>
internal static class FormKey
{
    /// <summary>Null where the form came without one.</summary>
    public static Guid? Of(IFormCollection form) => Guid.TryParseExact(form["idempotency-key"], "D", out var key) ? key : null;

    /// <param name="typed">The form that comes back, which keeps its key; null for a new showing.</param>
    public static string For(IFormCollection? typed, TimeProvider clock) => $"{(typed is null ? null : Of(typed)) ?? Ids.New(clock)}";
}
