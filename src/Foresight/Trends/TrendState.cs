namespace Talaia.Foresight.Trends;

/// <summary>Only published trends stand on public pages and in reports.</summary>
public enum TrendState
{
    Draft,
    Published,
}
