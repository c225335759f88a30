namespace Talaia.Consultation.Needs;

/// <summary>How great one municipality's need on one scope is, as a number.</summary>
public static class NeedScore
{
    /// <summary>
    /// 0 (none) to 100 (greatest): two thirds seriousness and one third urgency, each on its scale of four equal steps,
    /// 100·(2·s + u)/9. Where urgency is not known or not answered, seriousness alone: 100·s/3.
    /// </summary>
    /// <param name="seriousness">0–3; null when not known or not answered, and then there is no value.</param>
    /// <param name="urgency">0–3, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A step is not 0–3.</exception>
    public static double? Of(int? seriousness, int? urgency)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(seriousness ?? 0), 3u, nameof(seriousness));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(urgency ?? 0), 3u, nameof(urgency));
        return (seriousness, urgency) switch
        {
            (null, _) => null,
            ({ } s, null) => 100 * s / 3.0,
            ({ } s, { } u) => 100 * ((2 * s) + u) / 9.0,
        };
    }
}
