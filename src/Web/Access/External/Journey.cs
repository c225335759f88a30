using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Talaia.Web.Access.External;

/// <summary>A browser on its way to a provider and back: only the browser that left, within ten minutes and once, arrives.</summary>
/// <param name="State">What the provider gives back: 64 letters, of 256 random bits.</param>
/// <param name="Language">Code of the language in which it left.</param>
/// <param name="Person">Who wants to bind the identity; null for who wants to enter.</param>
internal sealed record Journey(string State, string Language, string? ReturnTo, Guid? Person)
{
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Several may be on their way, each in a tab of its own.</summary>
    public string Cookie => CookieOf(State);

    public static Journey Begin(string language, string? returnTo, Guid? person) =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), language, EnterAs.Query(returnTo).Length > 0 ? returnTo : null, person);

    public static bool IsState(string? text) => text is { Length: 64 } && text.All(char.IsAsciiLetterOrDigit);

    public static string CookieOf(string state) => $"talaia.way.{state[..12]}";
}

/// <summary>States that have come back: none comes back twice, also where its cookie was copied. In memory, on each node; the code is good for once only anyway.</summary>
internal sealed class SpentStates(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _spent = new(StringComparer.Ordinal);

    /// <returns>False where it was spent before.</returns>
    public bool Spend(string state)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, since) in _spent)
        {
            if (now - since > Journey.Longest)
                _spent.TryRemove(old, out _);
        }

        return _spent.TryAdd(state, now);
    }
}
