namespace Talaia.Web.Access.External;

/// <summary>Why somebody does not get in by a provider; each has texts that say what happened and what to do.</summary>
internal static class Refusal
{
    /// <summary>They turned back at the provider.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The answer belongs to no question of this browser: it came too late, twice, or from elsewhere.</summary>
    public const string Stray = "stray";

    /// <summary>The provider knows no such code or person, or told us something that we do not understand.</summary>
    public const string Refused = "refused";

    /// <summary>The provider did not answer in time, or not in its own language.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>The method gives less assurance than this site asks for.</summary>
    public const string Low = "low";

    /// <summary>One factor alone opens nothing of the office.</summary>
    public const string More = "more";

    /// <summary>The identity lets another account in.</summary>
    public const string Taken = "taken";

    /// <summary>Another identity of the provider is bound already.</summary>
    public const string Bound = "bound";

    /// <summary>The identity comes for another account than the one that is signed in now.</summary>
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [Cancelled, Stray, Refused, Unavailable, Low, More, Taken, Bound, Other];
}

/// <summary>A provider did not give us somebody.</summary>
/// <param name="reason">One of <see cref="Refusal"/>.</param>
internal sealed class ProviderRefusal(string reason, string detail, Exception? inner = null) : Exception(detail, inner)
{
    public string Reason { get; } = reason;
}
