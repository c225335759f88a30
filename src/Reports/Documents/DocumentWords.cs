using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;

namespace Talaia.Reports.Documents;

/// <summary>The few fixed words that a rendered document needs, in its language.</summary>
internal sealed record DocumentWords(
    string Report, string Contents, string Evidence, string EvidenceAnchor, string Data, string DataAnnex, string DataOf,
    string Page, string Back, string Read, string Office)
{
    private static readonly Dictionary<string, DocumentWords> All = new()
    {
        ["ca"] = new("Informe de tendències", "Contingut", "Evidència", "evidencia", "Vegeu les dades en una taula", "Dades de les figures",
            "Les dades són a la pàgina {0}", "Pàgina {0} de {1}", "Torneu al text", "{0} min de lectura", "Oficina d’Innovació"),
        ["es"] = new("Informe de tendencias", "Contenido", "Evidencia", "evidencia", "Ver los datos en una tabla", "Datos de las figuras",
            "Los datos están en la página {0}", "Página {0} de {1}", "Volver al texto", "{0} min de lectura", "Oficina de Innovación"),
        ["en"] = new("Trend report", "Contents", "Evidence", "evidence", "See the data in a table", "Data of the figures",
            "The data are on page {0}", "Page {0} of {1}", "Back to the text", "{0} min read", "Innovation Office"),
        ["oc"] = new("Informe de tendéncies", "Contengut", "Evidéncia", "evidencia", "Consultatz es donades en ua taula", "Donades des figures",
            "Es donades son ena pagina {0}", "Pagina {0} de {1}", "Tornatz ath tèxte", "{0} min de lectura", "Oficina d’Innovacion"),
    };

    public static DocumentWords In(string language) => All[Language.Parse(language).Code];

    /// <summary>«maig – agost de 2026».</summary>
    public static string Months(Period period, string language)
    {
        var culture = Language.Parse(language).Culture;
        var of = language == "en" ? " " : " de ";
        return $"{period.FirstDay.ToString("MMMM", culture)} – {period.LastDay.ToString("MMMM", culture)}{of}{period.Year}";
    }

    /// <summary>«Informe de tendències 2026-2 · maig – agost de 2026».</summary>
    public string Eyebrow(ReportDocument document) => $"{Report} {document.Period} · {Months(document.Period, document.Language)}";

    /// <summary>«3 de juliol de 2026»: the long date of the language, without the day of the week.</summary>
    public static string Day(DateOnly day, string language)
    {
        var culture = Language.Parse(language).Culture;
        return day.ToString(culture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ','), culture);
    }
}
