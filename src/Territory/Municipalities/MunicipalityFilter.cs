using Talaia.Kernel.Texts;

namespace Talaia.Territory.Municipalities;

/// <summary>Which municipalities are asked for. Within a facet any of the values will do, none given means all; every facet must be met.</summary>
/// <param name="Text">Words that the name must hold, without regard to case and accents.</param>
/// <param name="BandNumbers">Numbers of <see cref="PopulationBand"/>.</param>
/// <param name="Page">From 1; a page beyond the last is empty.</param>
public sealed record MunicipalityFilter(
    string? Text = null,
    IReadOnlyList<string>? ComarcaCodes = null,
    IReadOnlyList<string>? ProvinceCodes = null,
    IReadOnlyList<int>? BandNumbers = null,
    int Page = 1)
{
    public const int PageSize = 50;

    internal bool InComarca(MunicipalityRow row) => ComarcaCodes is null or [] || ComarcaCodes.Contains(row.ComarcaCode);

    internal bool InProvince(MunicipalityRow row) => ProvinceCodes is null or [] || ProvinceCodes.Contains(row.ProvinceCode);

    internal bool InBand(MunicipalityRow row) => BandNumbers is null or [] || BandNumbers.Contains(row.Band.Number);

    /// <summary>A test whether a name holds every word of the text.</summary>
    internal Func<MunicipalityRow, bool> HasText()
    {
        var words = Folding.Fold(Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? _ => true : row => HoldsAll(Folding.Fold(row.Name), words);
    }

    private static bool HoldsAll(string name, string[] words) => words.All(word => name.Contains(word, StringComparison.Ordinal));
}
