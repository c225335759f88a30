using System.Text;
using Talaia.Territory.Imports;

namespace Talaia.Territory.Tests;

internal static class Files
{
    public const string Municipalities =
        """
        codi6,codi_ine5,codi_ens10,nom,nom_index,codi_comarca,comarca,codi_provincia,provincia,poblacio_2023,poblacio_2024,superficie_km2,cap_municipi,lat,lon
        080018,08001,0800180001,Abrera,Abrera,01,Baix,08,Barcelona,12821,12981,19.98,Abrera,41.516258,1.902238
        171521,17152,1715210006,l'Escala,"Escala, l'",02,Alt,17,Girona,400,420,16.3,l'Escala,42.12,3.13
        081182,08118,0811820007,el Masnou,"Masnou, el",01,Baix,08,Barcelona,24000,24100,3.4,el Masnou,41.48,2.31

        """;

    public const string Comarcas =
        "codi_comarca,nom,nom_amb_article,tipus,capital,organ_comarcal\n01,Baix,el Baix,comarca,Abrera,\n02,Alt,l'Alt,comarca,l'Escala,Consell de l'Alt\n";

    public const string Bodies = "id,nom,tipus,ambit_tipus,ambit_codi,font\ndip-08,Diputació,diputació,província,08,\nall,Tots,consorci,Catalunya,,\n";

    public static TerritoryFiles Real() => TerritoryFiles.OpenFolder(Path.Combine(AppContext.BaseDirectory, "territory"));

    public static TerritoryFiles Small(string municipalities = Municipalities, string comarcas = Comarcas, string bodies = Bodies) => new(
        File("municipis.csv", Encoding.UTF8.GetBytes(municipalities)),
        File("comarques.csv", Encoding.UTF8.GetBytes(comarcas)),
        File("organismes.csv", Encoding.UTF8.GetBytes(bodies)));

    public static TerritoryFiles Raw(byte[] municipalities) => Small() with { Municipalities = File("municipis.csv", municipalities) };

    public static TerritoryFile File(string name, byte[] content) => new(name, new MemoryStream(content));
}
