namespace Talaia.Consultation.Results;

/// <summary>What the rows of a cross table are.</summary>
public enum GroupBy
{
    /// <summary>Population bands, by their number.</summary>
    Band,

    /// <summary>By their code.</summary>
    Comarca,

    /// <summary>By their code.</summary>
    Province,

    /// <summary>Levels of digital maturity, 1 to 5; municipalities of which none is known stand under <see cref="GroupBys.Untold"/>.</summary>
    Maturity,
}

public static class GroupBys
{
    public const string Untold = "-";
}
