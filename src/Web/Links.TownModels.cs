namespace Talaia.Web;

/// <summary>Addresses of the rules of the town models and of what the office does in them.</summary>
public sealed partial class Links
{
    public string Rules(string query = "") => $"{_root}/metamodel/regles{query}";

    public string OfficeRules() => $"{_root}/oficina/regles";

    public string ImportRules() => $"{_root}/oficina/regles/importa";

    public string UndoRules() => $"{_root}/oficina/regles/desfes";

    public string UndoMaturity() => $"{_root}/oficina/puzles/maduresa/desfes";

    /// <param name="area">Code of the area; null for the first.</param>
    public string OfficePieces(string codi6, string? area = null) => $"{_root}/oficina/puzles/{codi6}/estats" + (area is null ? "" : $"?area={area}");

    public string OfficeComparison(string codi6) => $"{_root}/oficina/puzles/{codi6}/canvis";

    public string TownComparison(string codi6) => $"{_root}/municipis/{codi6}/puzle/canvis";

    public string OwnComparison() => $"{_root}/compte/puzle/canvis";

    public string SeeOfficeEdits() => $"{_root}/compte/puzle/vist";

    public string SettleEndedPiece(Guid id) => $"{_root}/compte/puzle/acabades/{id}";

    public string OfficeSolution(string code) => $"{_root}/oficina/solucions/{Uri.EscapeDataString(code)}";
}
