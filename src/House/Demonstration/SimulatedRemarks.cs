namespace Talaia.House.Demonstration;

/// <summary>What towns of the demonstration write in their own words. Each says that it is simulated, in its language; most are in Catalan, as town halls would write.</summary>
internal static class SimulatedRemarks
{
    private static readonly string[] All =
    [
        "Ens falta personal per portar-ho al dia (resposta simulada).",
        "Som tres persones per a tot i ningú no té temps de portar-ho al dia (resposta simulada).",
        "Depenem d’una sola persona: quan és de vacances, tot s’atura (resposta simulada).",
        "Falta personal técnico: dependemos de una sola persona (respuesta simulada).",
        "Mos manque personau tècnic entà hè’c (responsa simulada).",
        "Sabem què cal fer, però no tenim pressupost (resposta simulada).",
        "Les llicències s’enduen tot el pressupost i no en queda per a res més (resposta simulada).",
        "No hay presupuesto para las licencias (respuesta simulada).",
        "La fibra encara no arriba al poble i la connexió cau sovint (resposta simulada).",
        "Sense una bona connexió de fibra no podem fer servir serveis al núvol (resposta simulada).",
        "La conexión se cae cada semana; la fibra no llega a las masías (respuesta simulada).",
        "Era connexion ei fòrça lenta: era fibra non arribe ath pòble (responsa simulada).",
        "Ho vam provar amb el consell comarcal i va anar bé (resposta simulada).",
        "Voldríem compartir-ho amb el consell comarcal i els pobles veïns (resposta simulada).",
        "Un servei compartit amb els pobles veïns ens aniria bé: soles no hi arribem (resposta simulada).",
        "Ens cal formació: el personal no coneix les eines noves (resposta simulada).",
        "La formació que s’ofereix és lluny i en horari d’atenció al públic (resposta simulada).",
        "Hace falta formación para el personal en las herramientas nuevas (respuesta simulada).",
        "L’empresa que ens ho porta no ens deixa treure les dades del seu programa (resposta simulada).",
        "Cada programa té les seves dades i no es parlen entre ells (resposta simulada).",
        "No tenim còpies de seguretat fora de l’ajuntament i ens fa por un atac (resposta simulada).",
        "Ja vam patir un atac i encara no tenim còpies de seguretat provades (resposta simulada).",
        "La gent gran del poble no se’n surt amb els tràmits en línia i acaba venint (resposta simulada).",
        "Los trámites en línea son difíciles para la gente mayor, que acaba viniendo (respuesta simulada).",
    ];

    public static string Of(string about) => All[(int)(Chance.Uniform(about) * All.Length)];
}
