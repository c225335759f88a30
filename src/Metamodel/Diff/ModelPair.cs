using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Diff;

/// <summary>Two elements taken for the same.</summary>
/// <param name="By">`id` (own identifier or code), `foreign` (an identifier that stays) or `name`, which is a guess.</param>
public sealed record ModelPair(ModelElement A, ModelElement B, string By)
{
    public const string ById = "id";
    public const string ByForeign = "foreign";
    public const string ByName = "name";

    public bool IsGuess => By == ByName;
}
