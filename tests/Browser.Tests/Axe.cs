using Deque.AxeCore.Commons;

namespace Talaia.Browser.Tests;

/// <summary>axe's own program, as its package brings it.</summary>
internal static class Axe
{
    public static readonly string Script = new BundledAxeScriptProvider().GetScript();
}
