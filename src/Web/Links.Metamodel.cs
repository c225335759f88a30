namespace Talaia.Web;

/// <summary>Addresses of the metamodel, its releases and its changes.</summary>
public sealed partial class Links
{
    public string Metamodel(string query = "") => $"{_root}/metamodel/{query}";

    /// <summary>The inside of one element of the tree, for trees too great for one page; null for the areas.</summary>
    public string Branch(string? code, int page = 1) => Metamodel((code, page) switch
    {
        (null, 1) => "",
        (null, _) => $"?pagina={page}",
        (_, 1) => $"?sota={Uri.EscapeDataString(code)}",
        _ => $"?sota={Uri.EscapeDataString(code)}&pagina={page}",
    });

    public string ElementSuggestions() => $"{_root}/metamodel/suggeriments.json";

    public string ElementRelations(string code, int steps = 1) => $"{_root}/metamodel/{code}/relacions" + (steps == 1 ? "" : $"?passos={steps}");

    /// <summary>What the metamodel lacks; all of one kind where it is named.</summary>
    public string MetamodelQuality(string? kind = null) => $"{_root}/metamodel/qualitat" + (kind is null ? "" : $"?que={kind}");

    public string Element(string code, string? release = null) => release is null ? $"{_root}/metamodel/{code}" : $"{_root}/metamodel/{release}/{code}";

    public string Proposals() => $"{_root}/metamodel/propostes";

    public string Proposal(string number) => $"{_root}/metamodel/propostes/{number}";

    /// <param name="element">Code of the element it is about; null to choose one.</param>
    /// <param name="kind">Kind of the change; null to choose one.</param>
    public string NewProposal(string? element = null, string? kind = null) =>
        $"{_root}/metamodel/propostes/nova" + QueryString.Create(new Dictionary<string, string?> { ["tipus"] = kind, ["element"] = element }.Where(pair => pair.Value is not null));

    public string AcceptProposal(int number) => $"{_root}/metamodel/propostes/{number}/accepta";

    public string RefuseProposal(int number) => $"{_root}/metamodel/propostes/{number}/refusa";

    public string EditProposal(int number) => $"{_root}/metamodel/propostes/{number}/edita";

    public string SubmitProposal(int number) => $"{_root}/metamodel/propostes/{number}/envia";

    public string WithdrawProposal(int number) => $"{_root}/metamodel/propostes/{number}/retira";

    public string RemarkOnProposal(int number) => $"{_root}/metamodel/propostes/{number}/comentaris";

    public string WithdrawRemark(int number, Guid remark) => $"{_root}/metamodel/propostes/{number}/comentaris/{remark}/retira";

    public string Releases() => $"{_root}/metamodel/versions";

    /// <param name="than">Number of the release it is compared with; null for the one before.</param>
    /// <param name="list">One of the lists of what differs, whole; null for the beginning of each.</param>
    public string Release(string number, string? than = null, string? list = null, int page = 1) => $"{_root}/metamodel/versions/{number}"
        + QueryString.Create(new Dictionary<string, string?> { ["amb"] = than, ["que"] = list, ["pagina"] = page == 1 ? null : $"{page}" }.Where(pair => pair.Value is not null));

    public string ReleaseFile(string number, string format) => $"{_root}/metamodel/versions/{number}/fitxer/{format}";

    public string OfficeMetamodel() => $"{_root}/oficina/metamodel";

    public string ImportMetamodel() => $"{_root}/oficina/metamodel/importa";

    public string UndoImport() => $"{_root}/oficina/metamodel/desfes";

    public string SettleReference(Guid id) => $"{_root}/oficina/metamodel/referencies/{id}";

    public string PublishRelease() => $"{_root}/metamodel/versions/publica";
}
