namespace Talaia.Foresight.Trends;

/// <summary>How close a trend is to what a municipality should do; from the rim of the radar to its centre.</summary>
public enum Ring
{
    Watch,
    Assess,
    Try,
    Adopt,
}
