using Talaia.Web.FormEditor;

namespace Talaia.Web;

/// <summary>Addresses of the forms' editor and of the bank of questions.</summary>
public sealed partial class Links
{
    public string NewForm() => $"{_root}/oficina/formularis/nou";

    public string FormEditor(Guid id, EditorPlace? at = null) => $"{_root}/oficina/formularis/{id}/edita{at?.Query}";

    public string PublishDraft(Guid id) => $"{_root}/oficina/formularis/{id}/edita/publica";

    public string DiscardDraft(Guid id) => $"{_root}/oficina/formularis/{id}/edita/descarta";

    public string RekeyForm(Guid id) => $"{_root}/oficina/formularis/{id}/edita/identificador";
    public string CopyForm(Guid id) => $"{_root}/oficina/formularis/{id}/edita/copia";
    public string TryDraft(Guid id) => $"{_root}/oficina/formularis/{id}/edita/vista";

    public string DraftFile(Guid id, string format) => $"{_root}/oficina/formularis/{id}/edita/fitxer.{format}";

    public string QuestionBank(string query = "") => $"{_root}/oficina/formularis/banc{query}";

    public string KeptQuestion(Guid id, string query = "") => $"{_root}/oficina/formularis/banc/{id}{query}";

    public string RetireQuestion(Guid id) => $"{_root}/oficina/formularis/banc/{id}/retira";
}
