using Talaia.Access.Sessions;

namespace Talaia.Web.Access;

/// <summary>Reads `Sessions:IdleMinutes` and `Sessions:LongestHours` (see `docs/settings.md`).</summary>
internal static class SessionSettings
{
    public static SessionTimes From(IConfiguration configuration)
    {
        var times = new SessionTimes();
        var section = configuration.GetSection("Sessions");
        return new SessionTimes
        {
            Idle = section.GetValue<double?>("IdleMinutes") is > 0 and { } minutes ? TimeSpan.FromMinutes(minutes) : times.Idle,
            Longest = section.GetValue<double?>("LongestHours") is > 0 and { } hours ? TimeSpan.FromHours(hours) : times.Longest,
        };
    }
}
