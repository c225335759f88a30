using System.Collections.Frozen;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms;

/// <summary>What most nodes have: nothing. Shared, since a form has thousands.</summary>
internal static class Nothing
{
    public static IReadOnlyDictionary<string, FormText> Media { get; } = FrozenDictionary<string, FormText>.Empty;

    public static IReadOnlyDictionary<string, string> Texts { get; } = FrozenDictionary<string, string>.Empty;

    public static IReadOnlyDictionary<string, Where> Places { get; } = FrozenDictionary<string, Where>.Empty;
}
