namespace Talaia.Web;

/// <summary>Addresses of the questionnaire and of those who follow it.</summary>
public sealed partial class Links
{
    public string Questionnaire(string wave) => $"{_root}/questionari/{wave}";

    public string QuestionnaireSection(string wave, string section) => $"{_root}/questionari/{wave}/{Uri.EscapeDataString(section)}";

    public string StillTrue(string wave, string section) => $"{_root}/questionari/{wave}/{section}/encara";

    public string SettleClash(string wave, string section) => $"{_root}/questionari/{wave}/{Uri.EscapeDataString(section)}/tria";

    public string QuestionnaireFiles(string wave, string section) => $"{QuestionnaireSection(wave, section)}/fitxer";

    public string QuestionnaireFile(string wave, Guid file) => $"{_root}/questionari/{wave}/fitxers/{file}";

    public string QuestionnaireMedia(string wave, string hash) => $"{_root}/questionari/{wave}/mitjans/{hash}";

    public string QuestionnaireReview(string wave) => $"{_root}/questionari/{wave}/revisa";

    public string QuestionnairePaper(string wave) => $"{_root}/questionari/{wave}/paper";

    public string QuestionnairePaperPdf(string wave) => $"{_root}/questionari/{wave}/paper.pdf";

    public string QuestionnaireLeave(string wave) => $"{_root}/questionari/{wave}/torna";

    public string QuestionnaireSent(string wave) => $"{_root}/questionari/{wave}/enviat";

    public string QuestionnaireTeam(string wave) => $"{_root}/questionari/{wave}/equip";

    public string WithdrawDelegation(string wave, Guid id) => $"{_root}/questionari/{wave}/equip/{id}/retira";

    public string FinishDelegation(string wave) => $"{_root}/questionari/{wave}/fet";

    public string Forms() => $"{_root}/oficina/formularis";

    public string GenerateForm() => $"{_root}/oficina/formularis/genera";

    public string FormSheet(Guid id) => $"{_root}/oficina/formularis/{id}";

    public string FormComparison(Guid id, int older, int newer) => $"{_root}/oficina/formularis/{id}/compara/{older}/{newer}";

    public string FormFile(Guid id, int version, string format) => $"{_root}/oficina/formularis/{id}/{version}/fitxer.{format}";

    public string FormMedia(Guid form, string hash) => $"{_root}/oficina/formularis/{form}/mitjans/{hash}";

    public string FormPaper(Guid form, int version) => $"{_root}/oficina/formularis/{form}/{version}/paper";

    public string FormPaperPdf(Guid form, string version) => $"{_root}/oficina/formularis/{form}/{version}/paper.pdf";

    public string FormPreview(Guid id, int version) => $"{_root}/oficina/formularis/{id}/{version}/vista";

    public string PublishForm(Guid id) => $"{_root}/oficina/formularis/{id}/publica";

    public string TownLists() => $"{_root}/oficina/llistes";

    public string TownList(string key) => $"{_root}/oficina/llistes/{Uri.EscapeDataString(key)}";

    public string RemoveTownList(string key) => $"{TownList(key)}/treu";

    public string Waves() => $"{_root}/oficina/onades";

    public string Wave(string wave) => $"{_root}/oficina/onades/{wave}";

    public string ExportWave(string wave, string format) => $"{_root}/oficina/onades/{wave}/exporta/{format}";

    public string WaveResults(string wave, string query = "") => $"{_root}/oficina/onades/{wave}/resultats{query}";

    public string CrossTable(string wave, string query = "") => $"{_root}/oficina/onades/{wave}/resultats/encreua{query}";

    public string WaveProblems(string wave) => $"{_root}/oficina/onades/{wave}/problemes";

    public string Themes(string wave) => $"{_root}/oficina/onades/{wave}/temes";

    public string Themes(string wave, string question, string? format = null) => $"{Themes(wave)}?pregunta={Uri.EscapeDataString(question)}{(format is null ? "" : $"&format={format}")}";

    public string Theme(string wave, string question, string theme) => $"{Themes(wave)}/{Uri.EscapeDataString(theme)}?pregunta={Uri.EscapeDataString(question)}";

    public string GroupThemes(string wave) => $"{Themes(wave)}/agrupa";

    public string ReviseTheme(string wave, string theme) => $"{Themes(wave)}/{theme}/canvia";

    public string IssueLink(string wave) => $"{_root}/oficina/onades/{wave}/enllac";

    public string MailLinks(string wave) => $"{_root}/oficina/onades/{wave}/correu";

    public string RemindTowns(string wave) => $"{_root}/oficina/onades/{wave}/recorda";

    public string ExtendWave(string wave) => $"{_root}/oficina/onades/{wave}/allarga";

    public string Calls(string wave) => $"{_root}/oficina/onades/{wave}/trucades";

    public string AnswerForTown(string wave, string codi6) => $"{WaveTown(wave, codi6)}/respon";

    public string WaveTownFile(string wave, string codi6, Guid file) => $"{WaveTown(wave, codi6)}/fitxers/{file}";

    public string WaveTown(string wave, string codi6) => $"{_root}/oficina/onades/{wave}/municipis/{codi6}";

    public string NoteCall(string wave, string codi6) => $"{_root}/oficina/onades/{wave}/municipis/{codi6}/trucades";

    public string RevokeLinks(string wave, string codi6) => $"{_root}/oficina/onades/{wave}/municipis/{codi6}/revoca";
}
